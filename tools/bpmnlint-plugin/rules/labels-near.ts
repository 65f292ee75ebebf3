import { diagramRule } from '../diagram-rule.ts';
import { drawingOf, type Drawing, type Shape } from '../drawing.ts';
import { distance, overlap } from '../geometry.ts';
import { called } from '../wording.ts';

/** How far a label may stand from what it names, in points; Modeler itself puts some just as far. */
const reach = 10;
const notYetFurther = 0.001;

const rule = diagramRule((diagram) => {
  const drawing = drawingOf(diagram);
  return drawing.labels
    .filter((label) => !isNear(label, drawing))
    .map(({ element }) => ({
      element,
      message: `${called(element)}的标签离它所说明的图形超过 ${reach} 像素。`,
      remedy: '在 Camunda Modeler 中把标签拖回图形或连线旁边。',
    }));
});

function isNear({ element, bounds }: Shape, { flows, boundsOf }: Drawing): boolean {
  const flow = flows.find((candidate) => candidate.element === element);
  if (flow) return distance(bounds, flow.points) <= reach;
  const box = boundsOf(element);
  return !box || overlap(bounds, box, reach + notYetFurther);
}

export { rule as default, rule as 'module.exports' };
