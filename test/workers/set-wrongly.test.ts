/**
 * What an operator may set wrongly in Operate: each variable of each job, and each field of a clerk's answer, replaced by each kind of
 * nonsense while an example case goes its way. The job becomes an incident that names the variable, and nothing has changed.
 * A run takes one example; TEST_SET_WRONGLY=all takes all.
 */
import { afterAll, beforeAll, expect, test } from '#test';
import { runJob } from '../../src/engine/job-run.ts';
import type { EngineClient } from '../../src/engine/client.ts';
import { createLog } from '../../src/log.ts';
import { type Example, loadExamples } from '../../tools/demo/index.ts';
import type { Bureau } from '../../tools/rehearse/examples.ts';
import { handle, jobOf, knownTo, processIdOf, servicesFor, work, workerOf } from '../../tools/rehearse/handling.ts';
import { newCaseFile, type TestDatabase } from '../cases/databases.ts';
import { applicationInput } from '../cases/fixtures.ts';
import { testVault } from '../cases/test-vault.ts';
import { type Rows, rowsIn } from '../fuzz/rows.ts';
import { bureauIn, exampleNamed } from '../tools/rehearse/rehearsals.ts';
import { changesOf, type Job } from './wrong-variables.ts';

let bureau: Bureau;
let rows: Rows;
let database: TestDatabase;
/** Numbers of a case that goes another way, and of one that nobody has begun to work on. */
let others: string[];
beforeAll(async () => {
  database = await newCaseFile();
  bureau = await bureauIn({ databaseUrl: database.url, vault: testVault });
  rows = await rowsIn(database.url, ['audit', 'audit_chain', 'steps', 'instances']);
  bureau.moveTo(new Date());
  const other = await bureau.handling.people.submit({ ...applicationInput() }, 'other');
  await bureau.cases.instances.recordStarted(other, 'instance of another');
  others = [other, await bureau.handling.people.submit({ ...applicationInput() }, 'not-begun')];
});
afterAll(async () => {
  await rows.close();
  await bureau.close();
  await database.drop();
});

/** The day after it was applied for. */
function handedIn({ application, file }: Example): Promise<string> {
  bureau.moveTo(new Date(Date.parse(`${String(application['applicationDate'])}T02:00:00.000Z`) + 86_400_000));
  return bureau.handling.people.submit(application, file);
}

const log = createLog({ level: 'silent' });

/** The job as the engine hands it out, with these variables. @returns the incident that it becomes */
async function incidentOf([type, element, visit, { caseNumber }, handling]: Job, variables: object): Promise<string | undefined> {
  let incident: string | undefined;
  const { headers, ...job } = jobOf(type, element, visit, String(caseNumber));
  const client = {
    completeJob: async () => undefined,
    failJob: async ({ message, retries }: Parameters<EngineClient['failJob']>[0]) => {
      if (retries === 0) incident = message;
    },
  } as Partial<EngineClient> as EngineClient;
  const wire = { ...job, retries: 3, headersJson: JSON.stringify(headers), variablesJson: JSON.stringify(variables) };
  const services = () => servicesFor(String(caseNumber), handling);
  await runJob(workerOf(type), wire, { client, services, log, timeLimitMs: 20_000, failureBackoffMs: [1] });
  return incident;
}

/** The job goes on without, or does not look there: a wait that no term ends, a notice that names no day. */
const goesWithout = /^(begin-step await-(resumption|heir-claim)|send-notice \S+) deadlines (gone|\{)/;

const examples = process.env['TEST_SET_WRONGLY'] === 'all' ? loadExamples('examples') : [exampleNamed('11')];

test.each(examples.map((example) => [example.file, example] as const))('%s', async (_file, example) => {
  const wrong: unknown[] = [];
  const tried = new Set<string>();
  const tryAll = async (place: string, job: Job): Promise<void> => {
    const [type, element, visit, variables, { cases }] = job;
    const instance = jobOf(type, element, visit, String(variables['caseNumber'])).processInstanceKey;
    const isKnown = (await cases.instances.casesOf([instance])).size > 0;
    await rows.changed();
    for (const { names, what, variables: set } of changesOf(job, knownTo(workerOf(type), variables), isKnown ? others : [])) {
      if (goesWithout.test(`${type} ${element.id} ${what}`)) continue;
      const incident = (await incidentOf(job, set)) ?? '';
      const tells = [...names, 'Operate'].every((name) => incident.includes(name));
      if (!tells) wrong.push([place, what, incident || 'no incident']);
    }
    const changed = await rows.changed();
    if (changed.length > 0) wrong.push([place, 'has changed', ...changed]);
  };
  const deliver: typeof work = async (type, element, visit, variables, handling) => {
    const decides = type === 'record-decision';
    const number = String(variables['caseNumber']);
    // Whoever decides does so each time.
    const clerk = decides ? handling.clerks.take(number, await handling.steps.groupsOf(jobOf(type, element, visit, number))) : '';
    const job: Job = [type, element, visit, variables, { ...handling, clerks: { take: () => clerk } }];
    const place = decides ? `${type} ${element.id}` : `${type} ${processIdOf(element)}`;
    if (tried.size < tried.add(place).size) await tryAll(place, job);
    return work(...job);
  };
  await handle(await handedIn(example), example, bureau.handling, undefined, deliver);
  expect(wrong).toEqual([]);
  expect(tried.size).toBeGreaterThan(5);
});
