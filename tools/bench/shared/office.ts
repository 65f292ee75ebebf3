/** The whole application on an engine of its own, and the people of the examples, who act as soon as it is their turn. */
import { join } from 'node:path';
import { engineRest } from '../../../src/engine/index.ts';
import { projectRoot } from '../../../src/models/index.ts';
import { exampleStaffFile, readStaff } from '../../../src/staff/index.ts';
import { clerksOf, completeTask, type Example, loadExamples, mapBounded, peopleOf, play, problemsOf } from '../../demo/index.ts';
import { caseKinds, caseRecords } from './case-records.ts';
import { startDatabase } from './database.ts';
import type { RecordedEngine } from './engine.ts';
import type { EngineRecord } from './records.ts';
import { serveRecords } from './records-server.ts';
import { startSystem } from './system.ts';

export interface Office {
  /** All of them to their ends, so many at once. @returns their case numbers @throws Error of one that does not end as its file says */
  handle(examples: readonly Example[], atOnce: number): Promise<string[]>;
}

/** People do not look again and again: the records tell when there is something to see. */
const rhythm = { lookEveryMs: 1, patienceMs: 300_000 };
const noCaseIsLeft = { find: () => undefined, remember: () => undefined, forget: () => undefined };

/** Who also hears of the records, and of the case that each is of. */
export interface Also {
  kinds: readonly string[];
  hear: (record: EngineRecord, caseNumber: string | undefined) => void;
}

export async function openOffice(engine: RecordedEngine, running: AsyncDisposableStack, also?: Also): Promise<Office> {
  const records = caseRecords();
  engine.follow([...caseKinds, ...(also?.kinds ?? [])], (record) => {
    records.hear(record);
    also?.hear(record, records.caseOf(record));
  });
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
    async handle(examples, atOnce) {
      const played = await mapBounded(examples, atOnce, (example) => play(example, system, noCaseIsLeft, rhythm));
      const problems = played.flatMap((one) => problemsOf(one).map((problem) => `${one.example.file}: ${problem}`));
      if (problems.length > 0) throw new Error(problems.join('\n'));
      return played.map(({ caseNumber }) => String(caseNumber));
    },
  };
}

/** So many of the examples, of all processes. */
export function exampleCases(count: number): Example[] {
  const all = loadExamples(join(projectRoot, 'examples'));
  return all.filter((_, index) => Math.floor((index * count) / all.length) !== Math.floor(((index - 1) * count) / all.length));
}
