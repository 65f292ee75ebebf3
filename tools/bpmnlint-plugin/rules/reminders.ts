import { diagramRule } from '../diagram-rule.ts';
import { eventDefinitionsOf, nodesOfType } from '../elements.ts';
import { called } from '../wording.ts';

/** A reminder repeats beside the wait; a deadline or a message ends it. */
const rule = diagramRule((diagram) =>
  nodesOfType(diagram, 'bpmn:BoundaryEvent')
    .map((element) => ({
      element,
      repeats: eventDefinitionsOf(element).some(({ timeCycle }) => timeCycle !== undefined),
      interrupts: element.cancelActivity !== false,
    }))
    .filter(({ repeats, interrupts }) => repeats === interrupts)
    .map(({ element, repeats }) => ({
      element,
      message: repeats ? `${called(element)}定期重复，却会中断所在的步骤。` : `${called(element)}到来时不会结束所在的步骤。`,
      remedy: repeats
        ? '在 Camunda Modeler 中点击该事件的扳手图标，改为“非中断”（Non-interrupting，虚线圈）的定时边界事件。'
        : '在 Camunda Modeler 中点击该事件的扳手图标，改为“中断”（实线圈）的边界事件；要定期提醒，则把定时类型改为“Cycle”。',
    })),
);

export { rule as default, rule as 'module.exports' };
