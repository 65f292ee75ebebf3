/** What was said to the engine in a case, so that it can be said again by somebody who does nothing else. */
import type { Also } from '../shared/office.ts';
import type { EngineRecord } from '../shared/records.ts';

export type Variables = Record<string, unknown>;

interface Message {
  name: string;
  variables: Variables;
}

/** What came while the case stood at a place for the nth time: the start message at none. */
interface Arrived {
  place: string | undefined;
  visit: number | undefined;
  messages: Message[];
}

export interface Tape {
  caseNumber: string;
  /** By job type and element, in their order. */
  answers: Map<string, Variables[]>;
  arrived: Arrived[];
}

export const placeOf = (jobType: string, elementId: string): string => `${jobType} ${elementId}`;

/** Where somebody may act. */
const waits = ['USER_TASK', 'RECEIVE_TASK', 'EVENT_BASED_GATEWAY'];
export const isWait = ({ intent, value }: EngineRecord): boolean =>
  intent === 'ELEMENT_ACTIVATED' && waits.includes(value.bpmnElementType ?? '');

/** @param tapes by case number; filled as the records come */
export function recordTapes(tapes: Map<string, Tape>): Also {
  const at = new Map<string, EngineRecord>();
  const tapeOf = (caseNumber: string): Tape => {
    const tape = tapes.get(caseNumber) ?? { caseNumber, answers: new Map(), arrived: [] };
    tapes.set(caseNumber, tape);
    return tape;
  };
  const hearMessage = ({ value }: EngineRecord) => {
    const caseNumber = String(value.correlationKey);
    note(tapeOf(caseNumber), { name: String(value.name), variables: value.variables ?? {} }, at.get(caseNumber));
  };
  const hearAnswer = ({ value }: EngineRecord, caseNumber: string) => {
    const { answers } = tapeOf(caseNumber);
    const key = placeOf(String(value.type), String(value.elementId));
    answers.set(key, [...(answers.get(key) ?? []), value.variables ?? {}]);
  };
  return {
    kinds: ['JOB', 'MESSAGE'],
    hear(record, caseNumber) {
      if (record.valueType === 'MESSAGE' && record.intent === 'PUBLISHED') hearMessage(record);
      if (caseNumber === undefined) return;
      if (isWait(record)) at.set(caseNumber, record);
      if (record.valueType === 'JOB' && record.intent === 'COMPLETED') hearAnswer(record, caseNumber);
    },
  };
}

function note({ arrived }: Tape, message: Message, at: EngineRecord | undefined): void {
  const last = arrived.at(-1);
  if (last && last.visit === at?.key) last.messages.push(message);
  else arrived.push({ place: at?.value.elementId, visit: at?.key, messages: [message] });
}

/** The same case under another number. */
export function retold(tape: Tape, caseNumber: string): Tape {
  const told = <T>(said: T): T => JSON.parse(JSON.stringify(said).replaceAll(tape.caseNumber, caseNumber)) as T;
  return { caseNumber, answers: new Map(told([...tape.answers])), arrived: told(tape.arrived) };
}
