import { diagramRule } from '../diagram-rule.ts';
import { drawingOf, type Drawing, type Flow } from '../drawing.ts';
import { isOnBorder, isOrthogonal } from '../geometry.ts';
import { called } from '../wording.ts';

/** Flows run level and upright, from border to border. */
const rule = diagramRule((diagram) => {
  const drawing = drawingOf(diagram);
  return drawing.flows.flatMap((flow) => problemsOf(flow, drawing).map((problem) => ({ element: flow.element, ...problem })));
});

function problemsOf({ element, points, segments }: Flow, { boundsOf }: Drawing): { message: string; remedy: string }[] {
  if (!segments.every(isOrthogonal)) {
    return [{ message: `${called(element)}有斜线。`, remedy: '在 Camunda Modeler 中拖动折点，使每一段都是水平或垂直的。' }];
  }
  const ends = [
    { point: points.at(0), box: boundsOf(element.sourceRef) },
    { point: points.at(-1), box: boundsOf(element.targetRef) },
  ];
  if (ends.every(({ point, box }) => point && (!box || isOnBorder(point, box)))) return [];
  return [
    {
      message: `${called(element)}的端点没有落在所连元素的边框上。`,
      remedy: '在 Camunda Modeler 中选中这条线，把端点拖到元素上松开，让它重新连接。',
    },
  ];
}

export { rule as default, rule as 'module.exports' };
