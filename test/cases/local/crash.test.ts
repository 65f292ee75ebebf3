/** What is left after a crash of the server, of the program, or of the machine. */
import { processList } from '../../../src/processes/index.ts';
import { afterAll, expect, test } from '#test';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCases } from '../../../src/cases/index.ts';
import { runningPostmaster } from '../../../src/cases/local/postmaster.ts';
import { identityOf } from '../../../src/local/process-identity.ts';
import { freePort } from '../../../src/local/ports.ts';
import { application } from '../fixtures.ts';
import { ask, asSuperuser, endServers, newDataDir, started } from './servers.ts';
import { testVault } from '../test-vault.ts';

const programs: ChildProcess[] = [];
afterAll(async () => {
  for (const child of programs) child.kill('SIGKILL');
  await endServers();
});

const pidOf = (dataDir: string) => runningPostmaster(join(dataDir, 'postgresql', 'data'))?.pid ?? 0;
const modules = join(import.meta.dirname, '..', '..', '..', 'src', 'cases', 'local', 'index.ts');

/** Another program that starts a server, prints what it is told to, and stays. */
async function program(script: string) {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', `import * as local from ${JSON.stringify(modules)};\n${script}`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  programs.push(child);
  const printed = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(String(text).trim()));
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  const end = (signal: NodeJS.Signals) =>
    new Promise((resolve) => {
      child.once('exit', (_code, by) => resolve(by));
      child.kill(signal);
    });
  return { printed, end };
}

async function eventually(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !condition();) {
    if (Date.now() > end) throw new Error('did not come about within 10 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a server that is killed is noticed, with its log; what was committed is there after the next start', async () => {
  const dataDir = newDataDir();
  const server = await started(dataDir, { durable: true });
  const cases = await openCases({ databaseUrl: server.url, processes: processList, vault: testVault });
  const { caseNumber } = await cases.files.create(application(), 'k');
  process.kill(pidOf(dataDir), 'SIGKILL');
  const { name, hint } = await server.exited;
  expect(name).toBe('PostgreSQL');
  expect(hint).toContain('was ended from outside by SIGKILL');
  expect(hint).toContain(`(log: ${join(dataDir, 'postgresql', 'server.log')})`);
  await cases.close();
  await server.stop();
  const again = await started(dataDir, { durable: true });
  const reopened = await openCases({ databaseUrl: again.url, processes: processList, vault: testVault });
  expect(await reopened.files.get(caseNumber)).toMatchObject({ caseNumber, state: 'received' });
  await reopened.close();
  expect(readFileSync(join(dataDir, 'postgresql', 'server.log'), 'utf8')).toContain('automatic recovery in progress');
});

test('a server that a dead program left running is ended by the next start, on the same port', async () => {
  const dataDir = newDataDir();
  const port = await freePort();
  const { printed, end } = await program(`
    const server = await local.startLocalPostgres({ dataDir: ${JSON.stringify(dataDir)}, port: ${port}, report: () => undefined });
    console.log(server.url);
    setInterval(() => undefined, 1000);`);
  await ask(printed, 'create table kept as select 7 as n');
  await end('SIGKILL');
  const left = pidOf(dataDir);
  expect(identityOf(left)).toBeDefined();
  const lines: string[] = [];
  const server = await started(dataDir, { port, report: (line) => lines.push(line) });
  expect(lines).toEqual([`Ending the PostgreSQL that an earlier run left behind (pid ${left})`]);
  expect(identityOf(left)).toBeUndefined();
  expect(await ask(server.url, 'select n from kept')).toBe(7);
});

test('the process id in what a dead server left may be another program: the server starts all the same', async () => {
  const dataDir = newDataDir();
  const before = await started(dataDir);
  const file = join(dataDir, 'postgresql', 'data', 'postmaster.pid');
  const left = readFileSync(file, 'utf8');
  await before.stop();
  writeFileSync(file, left.replace(/^\d+/, String(process.ppid)));
  expect(await ask((await started(dataDir)).url, 'select 1')).toBe(1);
});

test.each(['SIGTERM', 'SIGINT'] as const)('a temporary server and its data are gone with a program that is ended by %s', async (signal) => {
  const { printed, end } = await program(`
    const server = await local.startTemporaryPostgres();
    console.log(server.url);
    setInterval(() => undefined, 1000);`);
  const data = String(await ask(asSuperuser(printed), 'show data_directory'));
  const { pid = 0 } = runningPostmaster(data) ?? {};
  expect(identityOf(pid)).toBeDefined();
  expect(await end(signal)).toBe(signal);
  await eventually(() => identityOf(pid) === undefined);
  expect(existsSync(data)).toBe(false);
});
