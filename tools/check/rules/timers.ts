import { timersOf } from '../../../src/processes/index.ts';
import { attributeOf, type Element, flowNodesOf } from '../../../src/models/index.ts';
import { eachDiagram } from '../each-diagram.ts';
import { called, eventDefinitionsOf } from '../../bpmnlint-plugin/index.ts';

/** A term is a parameter with its date and citation, never a figure in a drawing. */
function isOneOf(lengths: readonly string[], element: Element): boolean {
  const timers = eventDefinitionsOf(element).filter(({ $type }) => $type === 'bpmn:TimerEventDefinition');
  return timers.every(({ timeCycle, timeDuration }) => lengths.includes((timeCycle ?? timeDuration)?.body ?? ''));
}

/** Of a clerk's task that has a due date; that it needs one is user-task-shape's to say. */
function isDueInTime(lengths: readonly string[], element: Element): boolean {
  const due = attributeOf(element, 'zeebe:TaskSchedule', 'dueDate');
  return due === undefined || lengths.some((length) => due === `=now() + duration(${length.slice(1)})`);
}

export const check = eachDiagram(({ id, process }) => {
  const lengths = Object.keys(timersOf(id)).map((term) => `=deadlines.${term}`);
  const elements = flowNodesOf(process);
  return [
    ...elements
      .filter((element) => !isOneOf(lengths, element))
      .map((element) => ({
        element,
        message: `${called(element)}的时限没有取自政策参数。`,
        remedy: '在 Camunda Modeler 属性面板“Timer”中填下列之一：' + lengths.join('、') + '；天数在 parameters 中修改。',
      })),
    ...elements
      .filter((element) => !isDueInTime(lengths, element))
      .map((element) => ({
        element,
        message: `${called(element)}的办理时限没有取自政策参数。`,
        remedy:
          '在 Camunda Modeler 属性面板“Assignment”的“Due date”中填 =now() + duration(deadlines.clerkTask)；天数在 parameters 中修改。',
      })),
  ];
});
