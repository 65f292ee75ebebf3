/**
 * The example cases, handled here and now by the diagrams, parameters and tables of a side: a real case file of their own, the
 * real API and the agencies' simulator on loopback, the real workers. What they leave is rehearsed like any stored case.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interrupts, processes, processList } from '../../src/processes/index.ts';
import { createApi, listen } from '../../src/api/index.ts';
import { type Cases, type CasesOptions, openCases, openTemporaryCases } from '../../src/cases/index.ts';
import { dateInChina } from '../../src/clock.ts';
import { clerksOf, type Example, peopleOf } from '../demo/index.ts';
import { caseStepLog, recordedNames } from '../../src/jobs/index.ts';
import { createLog } from '../../src/log.ts';
import { sampleSeal } from '../../src/letters/index.ts';
import { freePort } from '../../src/local/index.ts';
import { bundlesOf, groupsByProcess, type Project, projectRoot } from '../../src/models/index.ts';
import { loadTemplates } from '../../src/notices/index.ts';
import { folderStore, papersIn } from '../../src/papers/index.ts';
import { connectRegistries, newAgencyKeys } from '../../src/registries/index.ts';
import { startSimulator } from '../../src/registries/simulator/index.ts';
import { startLocalSignIn } from '../shared/local/index.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import { handle, type Handling, type Took } from './handling.ts';
import { historyOf, type CaseHistory } from './history.ts';
import type { Side } from './sides.ts';

/** Nobody floods a rehearsal. */
const many = 1_000_000;
const manyOf = { person: many, clerk: many, address: many, program: many };

export interface Bureau {
  cases: Cases;
  /** Handles an example from its application to its end. @param took hears of each flow on its way @param from default: the day after the application @returns its case number */
  handle(example: Example, took?: Took, from?: Date): Promise<string>;
  /** For who leads a case otherwise than an example does. */
  handling: Handling;
  /** What is done from now on is done then. */
  moveTo(moment: Date): void;
  close(): Promise<void>;
}

/** The histories of the examples; of one that cannot be handled by this side, its name and why. */
export async function* exampleHistories(
  examples: readonly Example[],
  project: Project,
  side: Side,
): AsyncGenerator<CaseHistory | { name: string; cannot: string }> {
  const bureau = await openBureau(project, side);
  try {
    for (const example of examples) {
      try {
        yield await historyOf(bureau.cases, await bureau.handle(example), example.file);
      } catch (error) {
        yield { name: example.file, cannot: (error as Error).message };
      }
    }
  } finally {
    await bureau.close();
  }
}

/** A bureau that handles examples. Its case file is gone with it unless a database is named. */
export async function openBureau(project: Project, side: Side, database?: Pick<CasesOptions, 'databaseUrl' | 'vault'>): Promise<Bureau> {
  const log = createLog({ level: 'silent' });
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const clock = movedClock();
  const options = { clock: clock.now, processes: processList };
  const cases = await (database === undefined ? openTemporaryCases(options) : openCases({ ...database, ...options }));
  const agencyKeys = newAgencyKeys();
  const nothing = () => Promise.resolve();
  const health = { database: nothing, engine: nothing, registries: nothing };
  const templates = loadTemplates(processes);
  const current = { ...side, templates, files: project.files };
  const rules = { folder: projectRoot, current: () => current, waiting: () => Promise.resolve(current.files), reload: nothing };
  const secrets = { agencyKeys, operatorToken: randomUUID() };
  const noEngine = (): Promise<never> => Promise.reject(new Error('No case of a rehearsal runs in an engine.'));
  const apiPort = await freePort();
  const signIn = await startLocalSignIn(apiPort, clock.now);
  const services = {
    ...signIn.services,
    groups: groupsByProcess(
      project,
      processList.cases.map(({ id }) => id),
    ),
    cases,
    processes: processList,
    clock: clock.now,
    log,
    ...secrets,
    health,
    wakePublisher: () => undefined,
    bodyLimitKb: 100,
    papers: papersIn({ cases, store: folderStore(join(folder, 'papers')), suite: 'aes-256-gcm' }),
    wakeScanner: () => undefined,
    limits: { applications: manyOf, batches: manyOf, prechecks: manyOf, papers: manyOf, prints: manyOf, names: manyOf },
    seal: sampleSeal,
    rules,
    move: noEngine,
    engineFaults: { incidents: noEngine, resolve: noEngine, oldestJobs: () => [] },
    tasksInEngine: () => Promise.resolve(new Map()),
    tasklistUrl: '',
  };
  const api = await listen(createApi(services), '127.0.0.1', apiPort);
  const rhythm = { firstDelayMs: 1, longestDelayMs: 50, attempts: 100 };
  const simulator = await startSimulator({
    port: 0,
    statePath: join(folder, 'agencies.json'),
    callbackUrl: api.url,
    agencyKeys,
    today: () => dateInChina(clock.now()),
    rhythm,
  });
  const registries = connectRegistries(simulator.url, { timeoutMs: 5000 });
  await deploy(project, cases);
  const clerks = clerksOf(readStaff(exampleStaffFile), clock.now);
  const steps = caseStepLog(cases, recordedNames(cases), interrupts);
  const people = peopleOf(api.url, simulator.url);
  const handling = { cases, project, side, templates, registries, steps, people, clock: clock.now, clerks };
  return {
    cases,
    handling,
    moveTo: clock.moveTo,
    async handle(example, took, from = dayAfter(example)) {
      clock.moveTo(from);
      const caseNumber = await people.submit(example.application, example.file);
      await handle(caseNumber, example, handling, took);
      return caseNumber;
    },
    async close() {
      await simulator.close();
      await api.stop(0);
      await signIn.stop();
      await cases.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** When a case is handled, whenever that is done. */
function dayAfter({ application }: Example): Date {
  const applied = new Date(`${String(application['applicationDate'])}T02:00:00.000Z`);
  return new Date(applied.getTime() + 24 * 60 * 60 * 1000);
}

/** Times differ, as those that are compared must. */
function movedClock() {
  let time = 0;
  return {
    now: () => new Date(time++),
    moveTo: (moment: Date) => {
      time = moment.getTime();
    },
  };
}

/** The diagrams on record, as an application's start makes it: steps are called as they are there. */
async function deploy(project: Project, cases: Cases): Promise<void> {
  for (const { processId, versionTag, files } of bundlesOf(project)) {
    const origin = { deployedBy: 'rehearsal', revision: null };
    await cases.deployments.record({
      processId,
      version: 1,
      definitionKey: processId,
      versionTag,
      bundle: Object.fromEntries(files),
      ...origin,
    });
  }
}
