import { diagramRule } from '../diagram-rule.ts';
import { drawingOf, pairs, type Flow } from '../drawing.ts';
import { coincide } from '../geometry.ts';
import { called } from '../wording.ts';

const shareAnEnd = (a: Flow, b: Flow): boolean =>
  a.element.sourceRef === b.element.sourceRef || a.element.targetRef === b.element.targetRef;
const runTogether = (a: Flow, b: Flow): boolean => a.segments.some((one) => b.segments.some((other) => coincide(one, other)));

/** Flows share a line only where they part or meet: elsewhere nobody can tell them apart. */
const rule = diagramRule((diagram) =>
  pairs(drawingOf(diagram).flows)
    .filter(([a, b]) => !shareAnEnd(a, b) && runTogether(a, b))
    .map(([a, b]) => ({
      element: a.element,
      message: `${called(a.element)}与${called(b.element)}（${b.element.id}）有一段重合，分不清走向。`,
      remedy: '在 Camunda Modeler 中拖开其中一条线。',
    })),
);

export { rule as default, rule as 'module.exports' };
