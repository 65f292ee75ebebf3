import type { Element } from '../../../src/models/index.ts';
import { diagramRule } from '../diagram-rule.ts';
import { drawingOf, pairs, type Shape } from '../drawing.ts';
import { overlap } from '../geometry.ts';
import { called } from '../wording.ts';

/**
 * Two shapes nearer than this look as if they belonged together. bpmnlint's `no-overlapping-elements` tells of steps of one
 * process that overlap or touch; here is what it passes over: a gap that is too small, a note, a step across a subprocess.
 */
const gap = 4;

/** An event subprocess frames its steps, and a boundary event sits on its step. */
const belongTogether = (a: Element, b: Element): boolean =>
  a.$parent === b || b.$parent === a || a.attachedToRef === b || b.attachedToRef === a;

/** Nearer than any distance that Modeler writes. */
const touching = 0.001;

const isStep = ({ element }: Shape): boolean => element.$parent?.flowElements?.includes(element) === true;

const isToldByBpmnlint = (a: Shape, b: Shape): boolean =>
  isStep(a) && isStep(b) && a.element.$parent === b.element.$parent && overlap(a.bounds, b.bounds, touching);

const rule = diagramRule((diagram) =>
  pairs(drawingOf(diagram).shapes)
    .filter(([a, b]) => overlap(a.bounds, b.bounds, gap) && !belongTogether(a.element, b.element) && !isToldByBpmnlint(a, b))
    .map(([a, b]) => ({
      element: a.element,
      message: `${called(a.element)}与${called(b.element)}（${b.element.id}）重叠，或相距不到 ${gap} 像素。`,
      remedy: '在 Camunda Modeler 中拖开其中一个，使两者之间看得出空隙。',
    })),
);

export { rule as default, rule as 'module.exports' };
