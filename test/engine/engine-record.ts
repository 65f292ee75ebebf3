/** How often the engine of this run took each flow and entered each element of our diagrams. */
import type { EngineRecord } from '../../tools/coverage/record.ts';
import { records } from './records.ts';

const counted = ['SEQUENCE_FLOW_TAKEN', 'ELEMENT_ACTIVATED'];

export function engineRecord(processIds: readonly string[]): EngineRecord {
  const counts: EngineRecord = Object.fromEntries(processIds.map((id) => [id, {}]));
  for (const { intent, value } of records('process-instance')) {
    const elements = counted.includes(intent) ? counts[value.bpmnProcessId ?? ''] : undefined;
    if (elements) elements[value.elementId] = (elements[value.elementId] ?? 0) + 1;
  }
  return counts;
}
