/** Money may be there before a case waits for it: the workers know of every wait which payment it is for, and tell the engine again. */
import { paymentMessages } from '../../../src/cases/index.ts';
import { type Diagram, type Element, flowElementsOf } from '../../../src/models/index.ts';
import type { CalledProcess } from '../../../src/processes/process.ts';
import { messagesOf } from '../feel/diagram-expressions.ts';
import type { Check, Finding } from '../rule.ts';
import { didYouMean } from '../similar.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

export const check: Check = ({ diagrams }, { processes }) =>
  diagrams.flatMap((diagram) => {
    const process = processes[diagram.id];
    return process ? inDiagram(diagram, process) : [];
  });

const kindOf = new Map<string, string>(Object.entries(paymentMessages).map(([kind, message]) => [message, kind]));

function inDiagram({ path: file, id, process }: Diagram, { waits }: CalledProcess): Finding[] {
  const place = `src/processes/${id}/process.ts的waits`;
  return flowElementsOf(process).flatMap((element): Finding[] => {
    const payment = paymentAwaitedBy(element);
    if (element.$type !== 'bpmn:ReceiveTask') {
      // A clerk who decides on a late payment had a receive task before him, and is interrupted by the payment itself.
      if (payment === undefined || element.$type === 'bpmn:BoundaryEvent') return [];
      const message = `${called(element)}等待款项到账；先已到账的，不会再通知，案件会一直等待。`;
      return [{ file, element: element.id, message, remedy: '请改用接收任务（Receive task）等待到账消息。' }];
    }
    const known = waits[element.id];
    if (known && known.payment === payment) return [];
    const message = known
      ? `${called(element)}等待的消息与工作程序所知的款项不符；先已到账的，不会再通知，案件会一直等待。`
      : `工作程序不认识等待步骤${called(element).replace(/^步骤/, '')}；其期限不会登记，先已到账的款项不会再通知，案件会一直等待。`;
    const remedy = known
      ? `请改回原来的消息，或者先由开发人员修改${place}。`
      : `${didYouMean(element.id, Object.keys(waits))}请恢复原来的步骤ID，或者先由开发人员在${place}中增加${element.id}。`;
    return [{ file, element: element.id, message, remedy }];
  });
}

function paymentAwaitedBy(element: Element): string | undefined {
  return messagesOf(element).flatMap(({ name = '' }) => kindOf.get(name) ?? [])[0];
}
