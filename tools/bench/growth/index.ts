/**
 * What a start, a step and the work list cost while so many cases are open, in the engine with their timers and in PostgreSQL with all of
 * their rows; beside it the same while there are hardly any. The open ones are copies that nobody works on: it is their number that counts.
 */
import { randomBytes } from 'node:crypto';
import { vaultOf } from '../../../src/secrets.ts';
import { type Bench, type Figure, type Settings } from '../bench.ts';
import { copyCases } from '../pages/copies.ts';
import { caseKinds, caseRecords } from '../shared/case-records.ts';
import { startDatabase } from '../shared/database.ts';
import { startRecordedEngine } from '../shared/engine.ts';
import { jobTimes } from '../shared/job-times.ts';
import { handleExamples } from '../shared/real-cases.ts';
import { serveRecords } from '../shared/records-server.ts';
import { median } from '../shared/statistics.ts';
import { startSystem } from '../shared/system.ts';
import { until } from '../shared/until.ts';
import { openWindow } from '../shared/window.ts';
import { standOpen } from './open-cases.ts';

/** What something takes, in milliseconds: the median. */
interface Cost {
  /** From the application to the clerk's task. */
  start: number;
  /** From the creation of a job on that way to its completion. */
  step: number;
  workList: number;
}

const perRound = 10;
/** Not counted. */
const warmUp = 10;

export const growth: Bench = {
  name: 'growth',
  async run(settings, running) {
    const few = await alone(running, (own) => costOf(1, settings, own));
    const figures: Record<string, Figure> = {};
    for (const open of settings.open) {
      const many = await alone(running, (own) => costOf(open, settings, own));
      for (const what of ['start', 'step', 'workList'] as const)
        figures[`${what}With${open}`] = { value: many[what], unit: 'ms', ratio: few[what] / many[what], baseline: few[what] };
    }
    return figures;
  },
};

/** Each number on a system of its own, which ends before the next begins. */
async function alone<T>(running: AsyncDisposableStack, work: (own: AsyncDisposableStack) => Promise<T>): Promise<T> {
  const own = running.use(new AsyncDisposableStack());
  const result = await work(own);
  await own.disposeAsync();
  return result;
}

async function costOf(open: number, { rounds }: Settings, running: AsyncDisposableStack): Promise<Cost> {
  const databaseUrl = await startDatabase(running);
  const masterKey = randomBytes(32).toString('hex');
  await handleExamples({ databaseUrl, vault: vaultOf({ masterKey, masterKeyFile: undefined, cipherSuite: 'aes-256-gcm', dataDir: '' }) });
  await copyCases(databaseUrl, open);
  const engine = await startRecordedEngine(running);
  await standOpen(engine.gatewayAddress, open, running);
  const records = caseRecords();
  const jobs = jobTimes();
  const [starts, lists]: [number[], number[]] = [[], []];
  engine.follow([...caseKinds, 'JOB'], (record) => {
    records.hear(record);
    jobs.hear(record);
  });
  const settings = { MASTER_KEY: masterKey, ENGINE_RECORDS_ADDRESS: await serveRecords(records, running) };
  const { apiUrl } = await startSystem({ databaseUrl, engine, settings }, running);
  const window = await openWindow(apiUrl, running);
  for (let n = 0; n < warmUp + rounds * perRound; n++) {
    if (n === warmUp) {
      for (const counted of [starts, lists]) counted.length = 0;
      jobs.take();
    }
    const handedInAt = Date.now();
    const caseNumber = await window.handIn();
    starts.push((await until(`the task of ${caseNumber}`, () => records.firstTaskAt(caseNumber))) - handedInAt);
    const asked = performance.now();
    await window.workList();
    lists.push(performance.now() - asked);
  }
  return { start: median(starts), step: median(jobs.take()), workList: median(lists) };
}
