import type { Element } from '../../../src/models/index.ts';
import { diagramRule } from '../diagram-rule.ts';
import { drawingOf, type Flow } from '../drawing.ts';
import { runsThrough } from '../geometry.ts';
import { called } from '../wording.ts';

const isFrameOf = (frame: Element, { element }: Flow): boolean =>
  element.sourceRef?.$parent === frame || element.targetRef?.$parent === frame;

const rule = diagramRule((diagram) => {
  const { flows, shapes } = drawingOf(diagram);
  return flows.flatMap((flow) =>
    shapes
      .filter(({ element, bounds }) => !isFrameOf(element, flow) && flow.segments.some((segment) => runsThrough(segment, bounds)))
      .map(({ element }) => ({
        element: flow.element,
        message: `${called(flow.element)}从${called(element)}（${element.id}）中间穿过。`,
        remedy: '在 Camunda Modeler 中拖动这条线，绕开该图形。',
      })),
  );
});

export { rule as default, rule as 'module.exports' };
