/** What the brokers' own records say: it writes each to a file, a line of JSON, also when OpenSearch is not there. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';

export interface Task {
  key: string;
  elementId: string;
  instance: number;
  visit: number;
  candidateGroups: string[];
  assignee: string;
  state: string;
}

/** A job or an incident that is not over. */
export interface Open {
  key: number;
  what: string;
  instance: number;
  jobKey: number;
  since: number;
}

export interface Records {
  /** Clerks' tasks of a case that are open. */
  openTasks(caseNumber: string): Task[];
  completedTask(visit: string): Task | undefined;
  jobs(): Open[];
  incidents(): Open[];
  /** The ids of all messages that the engine has had. */
  published(): ReadonlySet<string>;
  /** How many jobs were given out again as their time was over, and how many messages came that the engine had already. */
  twice(): { jobs: number; messages: number };
}

interface Line {
  position: number;
  timestamp: number;
  key: number;
  valueType: string;
  intent: string;
  value: Partial<Record<'elementId' | 'type' | 'assignee' | 'errorMessage' | 'name' | 'value' | 'messageId', string>> & {
    processInstanceKey: number;
    elementInstanceKey: number;
    jobKey?: number;
    candidateGroupsList?: string[];
  };
}

const over = ['COMPLETING', 'COMPLETED', 'CANCELING', 'CANCELED'];
const jobOver = ['COMPLETED', 'CANCELED', 'ERROR_THROWN'];

/** @param files one for each broker */
export function recordsIn(files: readonly string[]): Records {
  const read = files.map(() => ({ offset: 0, unfinished: Buffer.alloc(0) as Buffer }));
  /** By what the record is of: whichever broker it comes from, what is older than the last says nothing new. */
  const last = new Map<string, number>();
  const again = { jobs: 0, messages: 0 };
  const instances = new Map<string, Set<number>>();
  const tasks = new Map<number, Task>();
  const jobs = new Map<number, Open>();
  const incidents = new Map<number, Open>();
  const published = new Set<string>();

  const readOn = () => files.forEach((file, index) => existsSync(file) && readFrom(file, read[index] as (typeof read)[number]));

  function readFrom(file: string, so: (typeof read)[number]): void {
    const handle = openSync(file, 'r');
    const chunk = Buffer.alloc(1 << 20);
    try {
      for (let count = -1; count !== 0;) {
        count = readSync(handle, chunk, 0, chunk.length, so.offset);
        so.offset += count;
        const bytes = Buffer.concat([so.unfinished, chunk.subarray(0, count)]);
        const end = bytes.lastIndexOf(10) + 1;
        so.unfinished = Buffer.from(bytes.subarray(end));
        for (const line of bytes.toString('utf8', 0, end).split('\n')) take(line);
      }
    } finally {
      closeSync(handle);
    }
  }

  /** A broker that was killed exports some records again, and may have left half a line. */
  function take(text: string): void {
    if (text.includes('"rejectionType":"ALREADY_EXISTS"') && text.includes('"valueType":"MESSAGE"')) again.messages += 1;
    const kind = text.includes('"recordType":"EVENT"') && /"valueType":"(USER_TASK|VARIABLE|JOB|INCIDENT|MESSAGE)"/.exec(text)?.[1];
    if (!kind) return;
    const line = parsed(text);
    const of = `${line?.valueType} ${line?.key}`;
    if (!line || line.position <= (last.get(of) ?? 0)) return;
    last.set(of, line.position);
    takers[line.valueType]?.(line);
  }

  const takers: Partial<Record<string, (line: Line) => void>> = {
    VARIABLE({ value: { name, value = '', processInstanceKey } }) {
      if (name !== 'caseNumber') return;
      const caseNumber = String(JSON.parse(value));
      instances.set(caseNumber, (instances.get(caseNumber) ?? new Set()).add(processInstanceKey));
    },
    USER_TASK({ key, intent, value }) {
      const { elementId = '', processInstanceKey: instance, elementInstanceKey: visit, candidateGroupsList = [], assignee = '' } = value;
      tasks.set(key, { key: String(key), elementId, instance, visit, candidateGroups: candidateGroupsList, assignee, state: intent });
    },
    JOB({ key, intent, timestamp, value }) {
      if (intent === 'TIMED_OUT') again.jobs += 1;
      if (jobOver.includes(intent)) jobs.delete(key);
      else if (intent === 'CREATED')
        jobs.set(key, {
          ...{ key, what: `${value.type} (${value.elementId})`, instance: value.processInstanceKey },
          ...{ jobKey: key, since: timestamp },
        });
    },
    MESSAGE({ intent, value: { messageId = '' } }) {
      if (intent === 'PUBLISHED') published.add(messageId);
    },
    INCIDENT({ key, intent, timestamp, value }) {
      if (intent === 'RESOLVED') incidents.delete(key);
      else if (intent === 'CREATED')
        incidents.set(key, {
          ...{ key, what: `${value.elementId}: ${value.errorMessage}`, instance: value.processInstanceKey },
          ...{ jobKey: value.jobKey ?? -1, since: timestamp },
        });
    },
  };

  return {
    openTasks(caseNumber) {
      readOn();
      const own = instances.get(caseNumber);
      return own ? [...tasks.values()].filter(({ instance, state }) => own.has(instance) && !over.includes(state)) : [];
    },
    completedTask(visit) {
      readOn();
      return [...tasks.values()].find((task) => String(task.visit) === visit && task.state === 'COMPLETED');
    },
    jobs() {
      readOn();
      return [...jobs.values()];
    },
    incidents() {
      readOn();
      return [...incidents.values()];
    },
    published() {
      readOn();
      return published;
    },
    twice() {
      readOn();
      return again;
    },
  };
}

function parsed(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}
