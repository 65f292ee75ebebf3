import { diagramRule } from '../diagram-rule.ts';
import { drawingOf } from '../drawing.ts';
import { textHeight } from '../geometry.ts';
import { called } from '../wording.ts';

const rule = diagramRule((diagram) =>
  drawingOf(diagram)
    .labels.filter(({ element, bounds }) => textHeight(element.name ?? '', bounds.width) > bounds.height + 1)
    .map(({ element }) => ({
      element,
      message: `${called(element)}的标签框放不下全部文字。`,
      remedy: '在 Camunda Modeler 中选中标签，拖动边框放大；或把文字改短。',
    })),
);

export { rule as default, rule as 'module.exports' };
