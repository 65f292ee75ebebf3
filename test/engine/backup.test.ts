/** A whole system with an open case, an engine and a case file of its own: stopped, backed up, lost, put back elsewhere, and it goes on. */
import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '#test';
import { startApp } from '../../src/app.ts';
import { startLocalPostgres } from '../../src/cases/local/index.ts';
import { agencyKeys, readConfig, signInSecrets, vaultOf } from '../../src/config.ts';
import type { Completions } from '../../src/engine/completions.ts';
import { startLocalEngine } from '../../src/engine/local/index.ts';
import { freePort } from '../../src/local/index.ts';
import { projectRoot } from '../../src/models/files.ts';
import { startSimulator } from '../../src/registries/simulator/index.ts';
import { staffAccounts, startLocalProvider } from '../../src/sign-in/local/index.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import { openReadOnly } from '../../src/cases/index.ts';
import { processList } from '../../src/processes/index.ts';
import { parseHead } from '../../tools/audit/index.ts';
import { backUp, restore } from '../../tools/backup/index.ts';
import { enrollmentFor } from '../registries/enrollment-for.ts';
import { type Progress } from './case-driver.ts';
import { eventually, type EngineRecord } from './records.ts';
import { atTheWindow } from './window.ts';

const home = mkdtempSync(join(tmpdir(), 'backup-'));
const at = (name: string) => join(home, name);
const quiet = () => undefined;
const patienceMs = 60_000;
let running: (() => Promise<unknown>)[] = [];

async function stop(): Promise<void> {
  const stops = running.reverse();
  running = [];
  for (const end of stops) await end();
}
afterAll(async () => {
  await stop();
  rmSync(home, { recursive: true, force: true });
});

/** As `npm start` does, without Tasklist. */
async function start(dataDir: string) {
  const ports = {
    gateway: await freePort(),
    command: await freePort(),
    internal: await freePort(),
    rest: await freePort(),
    management: await freePort(),
  };
  const recordsFile = join(dataDir, 'engine', 'records.jsonl');
  const options = { home: join(projectRoot, '.local', 'engine'), dataDir: join(dataDir, 'engine'), webapps: false, recordsFile };
  const engine = await startLocalEngine({ ...options, ports, report: quiet });
  running.push(() => engine.stop());
  const database = await startLocalPostgres({ dataDir, port: 0, report: quiet });
  running.push(() => database.stop());
  const apiPort = String(await freePort());
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const secrets = signInSecrets({ dataDir, oidcClientSecret: undefined, sessionSecret: undefined });
  const accounts = staffAccounts(readStaff(exampleStaffFile));
  const provider = await startLocalProvider({ port: 0, clientId: 'backup', clientSecret: secrets.clientSecret, apiUrl, accounts });
  running.push(() => provider.stop());
  const config = readConfig({
    DATA_DIR: dataDir,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'backup',
    LOG_LEVEL: 'silent',
    API_PORT: apiPort,
    ZEEBE_GRPC_ADDRESS: engine.gatewayAddress,
    ZEEBE_REST_ADDRESS: engine.restAddress,
  });
  const simulator = await startSimulator({
    port: 0,
    statePath: join(dataDir, 'agencies.json'),
    callbackUrl: `http://127.0.0.1:${apiPort}`,
    agencyKeys: agencyKeys(config),
  });
  running.push(() => simulator.close());
  const tasks = () =>
    readFileSync(recordsFile, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as EngineRecord)
      .filter(({ valueType }) => valueType === 'USER_TASK');
  const completions: Completions = (elementInstanceKey) => {
    const told = tasks().find(({ intent, value }) => intent === 'COMPLETED' && String(value.elementInstanceKey) === elementInstanceKey);
    const { assignee, candidateGroupsList = [] } = told?.value ?? {};
    return Promise.resolve(told && { assignee, candidateGroups: candidateGroupsList });
  };
  const app = await startApp({
    config: { ...config, databaseUrl: database.url, registriesUrl: simulator.url },
    report: quiet,
    completions,
  });
  running.push(() => app.stop());

  const post = async (url: string, body: object, headers = {}) => {
    const all = { 'content-type': 'application/json', ...headers };
    const response = await fetch(url, { method: 'POST', headers: all, body: JSON.stringify(body) });
    expect(response.ok).toBe(true);
    return (await response.json().catch(() => ({}))) as Record<string, unknown>;
  };
  const progress = async (caseNumber: string) =>
    (await (await fetch(`${app.apiUrl}/api/cases/${caseNumber}`, { headers: await atTheWindow(app.apiUrl) })).json()) as Progress & {
      error?: string;
    };
  return {
    progress,
    submit: async (name: string) => {
      const answer = await post(`${app.apiUrl}/api/applications`, enrollmentFor(name), {
        'idempotency-key': randomUUID(),
        ...(await atTheWindow(app.apiUrl)),
      });
      return String(answer['caseNumber']);
    },
    awaits: (caseNumber: string, elementId: string) =>
      eventually(
        `${caseNumber} to await ${elementId}`,
        async () => ((await progress(caseNumber)).stepsAwaited.some((step) => step.elementId === elementId) ? true : undefined),
        patienceMs,
      ),
    taskKey: (elementId: string) =>
      eventually(`the task ${elementId}`, () => tasks().findLast(({ value }) => value.elementId === elementId)?.value.userTaskKey),
    approve: async (taskKey: number) => {
      const task = `${engine.restAddress}/v2/user-tasks/${taskKey}`;
      await post(`${task}/assignment`, { assignee: 'he.canbao' });
      await post(`${task}/completion`, { variables: { reviewEnrollment: { decision: 'approve' } } });
    },
  };
}

const vaultAt = (dataDir: string) => vaultOf(readConfig({ DATA_DIR: dataDir }));
const backup = () => backUp({ dataDir: at('data'), vault: vaultAt(at('data')), to: at('backups'), keys: at('safe'), report: quiet });

test('it goes on where the backup was taken, with its case, its audit trail, its agencies and its keys', async () => {
  const before = await start(at('data'));
  const caseNumber = await before.submit('测试参一');
  await before.awaits(caseNumber, 'review-enrollment');
  const taskKey = await before.taskKey('review-enrollment');
  await expect(backup()).rejects.toThrow(/database folder .* is in use[^]*\n[^]*runs an engine on/);
  expect(existsSync(at('backups'))).toBe(false);
  await stop();

  const made = await backup();
  const manifest = JSON.parse(readFileSync(made.manifest, 'utf8')) as { auditHead: string };
  expect(manifest).toMatchObject({
    format: 1,
    versions: { postgresql: '18', camunda: '8.6.0' },
    auditHead: expect.stringMatching(/^\d+:/),
  });
  rmSync(at('data'), { recursive: true });

  const put = await restore({ dataDir: at('elsewhere'), manifest: made.manifest, keys: made.keys, yes: false });
  expect(put).toMatchObject({ movedTo: null, auditHead: manifest.auditHead });
  const open = readdirSync(at('elsewhere'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => lstatSync(join(at('elsewhere'), path)).mode & 0o077,
  );
  expect(open).toEqual([]);
  const trail = await openReadOnly({ dataDir: at('elsewhere'), processes: processList, vault: vaultAt(at('elsewhere')) });
  expect((await trail?.cases.audit.verify(parseHead(manifest.auditHead)))?.findings).toEqual([]);
  await trail?.close();

  const after = await start(at('elsewhere'));
  expect((await after.progress(caseNumber)).stepsAwaited.map(({ elementId }) => elementId)).toEqual(['review-enrollment']);
  await after.approve(taskKey);
  await eventually(
    'the case to end',
    async () => ((await after.progress(caseNumber)).outcome === 'completed' ? true : undefined),
    patienceMs,
  );
  // And it takes in another one.
  await after.awaits(await after.submit('测试参二'), 'review-enrollment');
});
