import type { Element } from '../../../src/models/element.ts';
import { diagramRule } from '../diagram-rule.ts';
import { drawingOf, pairs } from '../drawing.ts';
import { overlap } from '../geometry.ts';
import { called } from '../wording.ts';

/** Two shapes nearer than this look as if they belonged together. */
const gap = 4;

/** An event subprocess frames its steps, and a boundary event sits on its step. */
const belongTogether = (a: Element, b: Element): boolean =>
  a.$parent === b || b.$parent === a || a.attachedToRef === b || b.attachedToRef === a;

export const noOverlap = diagramRule('no-overlap', (diagram) =>
  pairs(drawingOf(diagram).shapes)
    .filter(([a, b]) => overlap(a.bounds, b.bounds, gap) && !belongTogether(a.element, b.element))
    .map(([a, b]) => ({
      element: a.element,
      message: `${called(a.element)}与${called(b.element)}（${b.element.id}）重叠，或相距不到 ${gap} 像素。`,
      remedy: '在 Camunda Modeler 中拖开其中一个，使两者之间看得出空隙。',
    })),
);
