/** Every message that a diagram waits for. */
import { attributeOf, type Element, type Project } from '../../../src/models/index.ts';
import { byProcess, labelledSteps, type Step } from './elements.ts';
import { lines, markdownTable } from './table.ts';

function messagesOf({ element }: Step): Element[] {
  return [element.messageRef, ...(element.eventDefinitions ?? []).map(({ messageRef }) => messageRef)].filter((message) => message !== undefined);
}

export function messagesTable(project: Project): string {
  const waits = labelledSteps(project).flatMap((step) => messagesOf(step).map((message) => ({ step, message })));
  const names = [...new Set(waits.map(({ message }) => message.name ?? message.id))].sort();
  const rows = names.map((name) => {
    const here = waits.filter(({ message }) => message.name === name);
    const key = here.map(({ message }) => attributeOf(message, 'zeebe:Subscription', 'correlationKey')).find((found) => found !== undefined);
    const steps = here.map(({ step }) => step);
    return [`\`${name}\``, lines(byProcess(project, steps)), key === undefined ? '启动新案件' : `按案件编号（${key}）送达`];
  });
  return markdownTable(['消息', '等待它的步骤', '送达方式'], rows);
}
