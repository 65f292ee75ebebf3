import { timers as terms } from '../../../src/policy/deadlines.ts';
import { flowNodesOf, type Element } from '../../../src/models/element.ts';
import { eachDiagram } from '../each-diagram.ts';
import { eventDefinitionsOf } from '../../bpmnlint-plugin/elements.ts';
import { called } from '../../bpmnlint-plugin/wording.ts';

const lengths = new Set(Object.keys(terms).map((term) => `=deadlines.${term}`));

/** A term is a parameter with its date and citation, never a figure in a drawing. */
function isFromDeadlines(element: Element): boolean {
  const timers = eventDefinitionsOf(element).filter(({ $type }) => $type === 'bpmn:TimerEventDefinition');
  return timers.every(({ timeCycle, timeDuration }) => lengths.has((timeCycle ?? timeDuration)?.body ?? ''));
}

export const check = eachDiagram(({ process }) =>
  flowNodesOf(process)
    .filter((element) => !isFromDeadlines(element))
    .map((element) => ({
      element,
      message: `${called(element)}的时限没有取自政策参数。`,
      remedy: '在 Camunda Modeler 属性面板“Timer”中填下列之一：' + [...lengths].join('、') + '；天数在 parameters 中修改。',
    })),
);
