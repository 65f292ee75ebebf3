import { type Element, extension, flowNodesOf } from '../../../src/models/index.ts';
import { diagramRule } from '../diagram-rule.ts';
import { eventDefinitionsOf } from '../elements.ts';
import { called } from '../wording.ts';

const messagesOf = (node: Element): Element[] =>
  [node.messageRef, ...eventDefinitionsOf(node).map(({ messageRef }) => messageRef)].filter((message) => message !== undefined);

/** A message finds its case by the case number; the message that starts the process has no case yet. */
const rule = diagramRule(({ process }) =>
  flowNodesOf(process)
    .filter((node) => node.$type !== 'bpmn:StartEvent' || node.$parent !== process)
    .filter((node) => messagesOf(node).some((message) => extension(message, 'zeebe:Subscription')?.['correlationKey'] !== '=caseNumber'))
    .map((element) => ({
      element,
      message: `${called(element)}等待的消息没有按受理编号对应到案件。`,
      remedy: '在 Camunda Modeler 中选中它，在属性面板“Message”的“Subscription correlation key”中填 =caseNumber。',
    })),
);

export { rule as default, rule as 'module.exports' };
