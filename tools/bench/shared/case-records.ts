/** Cases as the broker's records tell of them: which tasks are open, who completed one, and when there is something new to look at. */
import type { OpenTask } from '../../../src/engine/index.ts';
import type { EngineRecord, Heard } from './records.ts';

export interface CaseRecords {
  hear: Heard;
  /** Of what an instance does, be it the case's own or one that it called. */
  caseOf(record: EngineRecord): string | undefined;
  openTasks(caseNumber: string): OpenTask[];
  /** When the first task of the case was created, in milliseconds. */
  firstTaskAt(caseNumber: string): number | undefined;
  /** The newest record of the task that this visit of its element made. */
  taskOf(elementInstanceKey: string): EngineRecord | undefined;
  /** Resolves when the case has come to a task, to a wait or to its end since it was last asked for; after a moment in any case. */
  news(caseNumber: string): Promise<void>;
}

/** What `hear` must hear of. */
export const caseKinds = ['VARIABLE', 'USER_TASK', 'PROCESS_INSTANCE'];

/** Where a case waits for somebody. */
const waits = ['RECEIVE_TASK', 'EVENT_BASED_GATEWAY'];

const patienceMs = 500;

export function caseRecords(): CaseRecords {
  const cases = new Map<number, string>();
  const tasks = new Map<string, Map<number, EngineRecord>>();
  const visits = new Map<string, EngineRecord>();
  const firstTasks = new Map<string, number>();
  const unread = new Set<string>();
  const waiting = new Map<string, () => void>();
  const caseOf = ({ value }: EngineRecord) => cases.get(value.processInstanceKey ?? 0);
  const tell = (caseNumber: string) => {
    unread.add(caseNumber);
    waiting.get(caseNumber)?.();
  };

  function hearTask(record: EngineRecord, caseNumber: string): void {
    const { userTaskKey = 0, elementInstanceKey = 0 } = record.value;
    visits.set(String(elementInstanceKey), record);
    const own = tasks.get(caseNumber) ?? new Map<number, EngineRecord>();
    tasks.set(caseNumber, own);
    if (record.intent === 'CREATED') {
      own.set(userTaskKey, record);
      if (!firstTasks.has(caseNumber)) firstTasks.set(caseNumber, record.timestamp);
      tell(caseNumber);
    } else if (['COMPLETING', 'COMPLETED', 'CANCELED'].includes(record.intent)) own.delete(userTaskKey);
  }

  return {
    caseOf,
    hear(record) {
      const { valueType, intent, value } = record;
      if (valueType === 'VARIABLE' && value.name === 'caseNumber')
        cases.set(value.processInstanceKey ?? 0, JSON.parse(String(value.value)) as string);
      const caseNumber = caseOf(record);
      if (caseNumber === undefined) return;
      if (valueType === 'USER_TASK') hearTask(record, caseNumber);
      if (valueType !== 'PROCESS_INSTANCE') return;
      if (intent === 'ELEMENT_ACTIVATED' && waits.includes(value.bpmnElementType ?? '')) tell(caseNumber);
      if (intent === 'ELEMENT_COMPLETED' && value.bpmnElementType === 'PROCESS') tell(caseNumber);
    },
    openTasks: (caseNumber) =>
      [...(tasks.get(caseNumber)?.values() ?? [])].map(({ value }) => ({
        key: String(value.userTaskKey),
        elementId: String(value.elementId),
        candidateGroups: value.candidateGroupsList ?? [],
      })),
    firstTaskAt: (caseNumber) => firstTasks.get(caseNumber),
    taskOf: (elementInstanceKey) => visits.get(elementInstanceKey),
    async news(caseNumber) {
      if (!unread.has(caseNumber)) {
        const { promise, resolve } = Promise.withResolvers<undefined>();
        waiting.set(caseNumber, () => resolve(undefined));
        const timer = setTimeout(() => resolve(undefined), patienceMs);
        await promise;
        clearTimeout(timer);
      }
      unread.delete(caseNumber);
    },
  };
}
