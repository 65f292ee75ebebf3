/**
 * From the creation of a clerk's task, by the broker's record of it, until it stands in our work list and in Tasklist's; one case after
 * another. Our list may have it before the engine has made it: that counts as no time.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { freemem } from 'node:os';
import type { Logins } from '../../src/engine/local/index.ts';
import { exampleStaffFile } from '../../src/staff/index.ts';
import { personsIn } from '../../src/start-engine.ts';
import { openTasksOf86 } from '../demo/index.ts';
import { type Bench, type Figure, figure } from './bench.ts';
import { caseKinds, caseRecords } from './shared/case-records.ts';
import { startDatabase } from './shared/database.ts';
import { startRecordedEngine } from './shared/engine.ts';
import { serveRecords } from './shared/records-server.ts';
import { quantile } from './shared/statistics.ts';
import { startSystem } from './shared/system.ts';
import { until } from './shared/until.ts';
import { openWindow, type Window } from './shared/window.ts';

const perRound = 20;
/** What Tasklist, Operate and OpenSearch take beside the rest, and some room. */
const neededGb = 4;

type IsThere = (caseNumber: string) => Promise<boolean>;

export const taskVisible: Bench = {
  name: 'taskVisible',
  async run({ rounds }, running) {
    const records = caseRecords();
    const logins = loginsWithMemory();
    const engine = await startRecordedEngine(running, logins && { webapps: true, logins });
    engine.follow(caseKinds, records.hear);
    const settings = { ENGINE_RECORDS_ADDRESS: engine.openSearchAddress ?? (await serveRecords(records, running)) };
    const { apiUrl } = await startSystem({ databaseUrl: await startDatabase(running), engine, settings }, running);
    const window = await openWindow(apiUrl, running);
    const places: Record<string, IsThere> = {
      workList: inWorkList(window),
      ...(logins && { tasklist: await inTasklist(String(engine.webappsAddress), logins) }),
    };
    const seen = new Map(Object.keys(places).map((place) => [place, [] as number[]]));
    for (let n = 0; n < rounds * perRound; n++) {
      const caseNumber = await window.handIn();
      const at = Object.entries(places).map(async ([place, isThere]) => [place, await seenAt(caseNumber, place, isThere)] as const);
      const createdAt = await until(`the task of ${caseNumber}`, () => records.firstTaskAt(caseNumber));
      for (const [place, time] of await Promise.all(at)) seen.get(place)?.push(Math.max(0, time - createdAt));
    }
    return Object.fromEntries([...seen].map(([place, times]): [string, Figure] => [place, figure(quantile(times, 0.95), 'ms')]));
  },
};

/** On the clock that the broker's records are timed by. */
const seenAt = (caseNumber: string, place: string, isThere: IsThere): Promise<number> =>
  until(`${caseNumber} in the ${place}`, async () => ((await isThere(caseNumber)) ? Date.now() : undefined));

/** What has come last has the most time, and stands at the end of the list. */
function inWorkList({ workList }: Window): IsThere {
  let last = 1;
  return async (caseNumber) => {
    const [here, next] = await Promise.all([workList(last), workList(last + 1)]);
    if (next.includes(caseNumber)) last++;
    return here.includes(caseNumber) || next.includes(caseNumber);
  };
}

async function inTasklist(address: string, { persons: [{ id }], password }: Logins): Promise<IsThere> {
  const openTasks = await openTasksOf86(address, { id, password });
  return async (caseNumber) => (await openTasks(caseNumber)).length > 0;
}

/** Those of the example staff; undefined, and said, where the memory does not suffice for Tasklist. */
function loginsWithMemory(): Logins | undefined {
  if (freeGb() >= neededGb) return { persons: personsIn(exampleStaffFile), password: randomUUID() };
  process.stderr.write(`  Less than ${neededGb} GB of memory are free: without Tasklist, and taskVisible.tasklist is not measured.\n`);
  return undefined;
}

/** What a program can still have; what the system would have to take back of its caches counts where it says how much that is. */
function freeGb(): number {
  try {
    return Number(/^MemAvailable: +(\d+)/m.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1]) / 1e6;
  } catch {
    return freemem() / 1e9;
  }
}
