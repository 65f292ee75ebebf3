/** The whole application on an engine of its own, and the people of the examples, who act as soon as it is their turn. */
import { join } from 'node:path';
import { engineRest } from '../../../src/engine/index.ts';
import type { LocalEngine } from '../../../src/engine/local/index.ts';
import { projectRoot } from '../../../src/models/index.ts';
import { exampleStaffFile, readStaff } from '../../../src/staff/index.ts';
import { clerksOf, completeTask, type Example, loadExamples, mapBounded, peopleOf, play, problemsOf } from '../../demo/index.ts';
import { caseKinds, caseRecords, type CaseRecords } from './case-records.ts';
import { startDatabase } from './database.ts';
import { startEngine } from './engine.ts';
import { folderFor } from './folder.ts';
import { followRecords, type Heard } from './records.ts';
import { serveRecords } from './records-server.ts';
import { startSystem } from './system.ts';

export interface Office {
  records: CaseRecords;
  /** All of them to their ends, so many at once. @throws Error of one that does not end as its file says */
  handle(examples: readonly Example[], atOnce: number): Promise<void>;
}

/** With a follower of the records of its engine. */
export interface RecordedEngine extends LocalEngine {
  follow(kinds: readonly string[], heard: Heard): void;
}

export async function startRecordedEngine(running: AsyncDisposableStack): Promise<RecordedEngine> {
  const recordsFile = join(folderFor(running), 'records.jsonl');
  const engine = await startEngine(running, { recordsFile });
  return { ...engine, follow: (kinds, heard) => followRecords(recordsFile, kinds, heard, running) };
}

/** People do not look again and again: the records tell when there is something to see. */
const rhythm = { lookEveryMs: 1, patienceMs: 300_000 };
const noCaseIsLeft = { find: () => undefined, remember: () => undefined, forget: () => undefined };

export async function openOffice(engine: RecordedEngine, running: AsyncDisposableStack): Promise<Office> {
  const records = caseRecords();
  engine.follow(caseKinds, records.hear);
  const settings = { ENGINE_RECORDS_ADDRESS: await serveRecords(records, running) };
  const { apiUrl, simulatorUrl } = await startSystem({ databaseUrl: await startDatabase(running), engine, settings }, running);
  const people = peopleOf(apiUrl, simulatorUrl);
  const rest = engineRest(engine.restAddress);
  const system = {
    ...people,
    clerks: clerksOf(readStaff(exampleStaffFile)),
    progress: async (caseNumber: string) => {
      await records.news(caseNumber);
      return people.progress(caseNumber);
    },
    tasklist: {
      openTasks: (caseNumber: string) => Promise.resolve(records.openTasks(caseNumber)),
      complete: (...[task, person, decision]: [Parameters<typeof completeTask>[1], string, object]) =>
        completeTask(rest, task, person, decision),
    },
  };
  return {
    records,
    async handle(examples, atOnce) {
      const played = await mapBounded(examples, atOnce, (example) => play(example, system, noCaseIsLeft, rhythm));
      const problems = played.flatMap((one) => problemsOf(one).map((problem) => `${one.example.file}: ${problem}`));
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
  };
}

/** So many of the examples, of all processes. */
export function exampleCases(count: number): Example[] {
  const all = loadExamples(join(projectRoot, 'examples'));
  return all.filter((_, index) => Math.floor((index * count) / all.length) !== Math.floor(((index - 1) * count) / all.length));
}
