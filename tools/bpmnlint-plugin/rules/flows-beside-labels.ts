import { diagramRule } from '../diagram-rule.ts';
import { drawingOf } from '../drawing.ts';
import { touchesText } from '../geometry.ts';
import { called } from '../wording.ts';

const rule = diagramRule((diagram) => {
  const { flows, labels } = drawingOf(diagram);
  return flows.flatMap((flow) =>
    labels
      .filter(({ bounds }) => flow.segments.some((segment) => touchesText(segment, bounds)))
      .map(({ element }) => ({
        element: flow.element,
        message: `${called(flow.element)}穿过或紧贴${called(element)}（${element.id}）的标签文字。`,
        remedy: '在 Camunda Modeler 中把标签拖离这条线，或移动这条线。',
      })),
  );
});

export { rule as default, rule as 'module.exports' };
