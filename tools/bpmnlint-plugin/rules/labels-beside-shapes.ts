import { diagramRule, type ElementFinding } from '../diagram-rule.ts';
import { drawingOf, pairs, type Shape } from '../drawing.ts';
import { contains, overlap } from '../geometry.ts';
import { called } from '../wording.ts';

/** A label lies on no shape, on no other label and across no lane. */
const rule = diagramRule((diagram) => {
  const { labels, shapes, lanes } = drawingOf(diagram);
  const onShapes = labels.flatMap((label) =>
    shapes
      .filter(({ element, bounds }) => label.element.$parent !== element && overlap(label.bounds, bounds))
      .map((shape) => lying(label, `压在${called(shape.element)}上`)),
  );
  const onLabels = pairs(labels)
    .filter(([a, b]) => overlap(a.bounds, b.bounds))
    .map(([a, b]) => lying(a, `与${called(b.element)}的标签重叠`));
  const across = labels.flatMap((label) =>
    lanes
      .filter(({ bounds }) => overlap(bounds, label.bounds) && !contains(bounds, label.bounds))
      .map((lane) => lying(label, `跨在${called(lane.element)}的边框上`)),
  );
  return [...onShapes, ...onLabels, ...across];
});

const lying = ({ element }: Shape, where: string): ElementFinding => ({
  element,
  message: `${called(element)}的标签${where}。`,
  remedy: '在 Camunda Modeler 中把标签拖到旁边的空白处。',
});

export { rule as default, rule as 'module.exports' };
