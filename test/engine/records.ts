/** Reads what the engine did from the records that it writes to a file (see `recordsFile`). */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { Completions } from '../../src/engine/completions.ts';
import { recordsFile } from './stack.ts';

export interface EngineRecord {
  valueType: string;
  recordType: string;
  intent: string;
  value: {
    bpmnProcessId?: string;
    elementId: string;
    elementInstanceKey: number;
    processInstanceKey: number;
    parentProcessInstanceKey?: number;
    bpmnElementType?: string;
    userTaskKey?: number;
    errorMessage?: string;
    jobKey?: number;
    assignee?: string;
    candidateGroupsList?: string[];
    dueDate?: string;
    creationTimestamp?: number;
  };
}

type Kind = 'process-instance' | 'user-task' | 'timer' | 'variable' | 'incident' | 'job';

const kinds: Record<Kind, string> = {
  'process-instance': 'PROCESS_INSTANCE',
  'user-task': 'USER_TASK',
  timer: 'TIMER',
  variable: 'VARIABLE',
  incident: 'INCIDENT',
  job: 'JOB',
};

interface Known {
  all: EngineRecord[];
  /** By each path that was asked for, such as `value.elementId`: the records by what stands there. */
  by: Map<string, Map<unknown, EngineRecord[]>>;
}
const known = new Map<string, Known>(Object.values(kinds).map((kind) => [kind, { all: [], by: new Map() }]));

/** How far the file is read, in bytes; and the beginning of a line that is not whole yet. */
let position = 0;
let unfinished: Buffer = Buffer.alloc(0);
const atOnce = Buffer.alloc(1 << 20);

function readOn(): void {
  if (!existsSync(recordsFile)) return;
  const file = openSync(recordsFile, 'r');
  try {
    let read: number;
    do {
      read = readSync(file, atOnce, 0, atOnce.length, position);
      position += read;
      take(Buffer.concat([unfinished, atOnce.subarray(0, read)]));
    } while (read > 0);
  } finally {
    closeSync(file);
  }
}

function take(bytes: Buffer): void {
  const end = bytes.lastIndexOf(10) + 1;
  unfinished = bytes.subarray(end);
  for (const line of bytes.toString('utf8', 0, end).split('\n')) {
    // Most records are commands, or of kinds that nobody asks for.
    const kind = line.includes('"recordType":"EVENT"') && /"valueType":"(\w+)"/.exec(line)?.[1];
    const told = kind ? known.get(kind) : undefined;
    if (told) keep(JSON.parse(line) as EngineRecord, told);
  }
}

function keep(record: EngineRecord, { all, by }: Known): void {
  all.push(record);
  for (const [path, index] of by) {
    const value = at(record, path);
    const same = index.get(value);
    if (same) same.push(record);
    else index.set(value, [record]);
  }
}

/** A run has a hundred thousand of them, and each test that waits asks several times a second: so they are not all looked at. */
function having(path: string, value: string | number, { all, by }: Known): readonly EngineRecord[] {
  const index = by.get(path) ?? Map.groupBy(all, (record) => at(record, path));
  by.set(path, index);
  return index.get(value) ?? [];
}

/** Events of one kind that match all the terms, oldest first. */
export function records(kind: Kind, terms: Record<string, string | number> = {}): EngineRecord[] {
  readOn();
  const told = known.get(kinds[kind]) as Known;
  const wanted = Object.entries(terms);
  const fewest = wanted.map(([path, value]) => having(path, value, told)).reduce((a, b) => (a.length <= b.length ? a : b), told.all);
  return fewest.filter((record) => wanted.every(([path, value]) => at(record, path) === value));
}

const at = (record: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], record);

/** Who completed the task of a visit, as these records say. */
export const completionInRecords: Completions = (elementInstanceKey) => {
  const [told] = records('user-task', { 'value.elementInstanceKey': Number(elementInstanceKey), intent: 'COMPLETED' });
  if (!told) return Promise.resolve(undefined);
  const { assignee, candidateGroupsList = [] } = told.value;
  return Promise.resolve({ assignee: assignee || undefined, candidateGroups: candidateGroupsList });
};

/** Longest pause between two questions, in milliseconds, where none is asked for: what takes seconds need not be asked for twenty times a second. */
const longest = 500;

/** Asks again, with growing pauses, until there is an answer; says what was waited for when there is none in time. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  milliseconds = 30_000,
  every = 100,
): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (let pause = every; ; pause = Math.max(every, Math.min(pause * 1.3, longest))) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}. Incidents: ${incidents()}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The messages of all incidents up to now: where a case stands still, one of them usually says why. */
function incidents(): string {
  const created = records('incident', { intent: 'CREATED' });
  return created.map(({ value }) => `${value.elementId}: ${value.errorMessage}`).join('; ') || 'none';
}
