/** `npm start` beside an engine that is there already, as an owner sees it, and what it does when its database dies. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '#test';
import { runningPostmaster } from '../../src/cases/local/postmaster.ts';
import { freePort } from '../../src/local/index.ts';
import { projectRoot } from '../../src/models/files.ts';
import { eventually } from './records.ts';
import { engineForTests } from './stack.ts';

const patienceMs = 60_000;
const operatorToken = 'x'.repeat(32);

const dataDir = mkdtempSync(join(tmpdir(), 'npm-start-'));
// As an earlier version left it.
chmodSync(dataDir, 0o755);
const told = { stdout: '', stderr: '' };
let apiUrl: string;
let ended: Promise<number | null>;
let interrupt: () => void;

beforeAll(async () => {
  const [apiPort, registryPort, identityPort] = [await freePort(), await freePort(), await freePort()];
  apiUrl = `http://127.0.0.1:${apiPort}`;
  const child = spawn(process.execPath, ['--no-warnings', join(projectRoot, 'src', 'main.ts')], {
    env: {
      PATH: process.env['PATH'],
      LANG: 'zh_CN.UTF-8',
      LOG_LEVEL: 'silent',
      DATA_DIR: dataDir,
      DATABASE_PORT: '0',
      API_PORT: String(apiPort),
      REGISTRY_PORT: String(registryPort),
      OIDC_PORT: String(identityPort),
      OPERATOR_TOKEN: operatorToken,
      ZEEBE_GRPC_ADDRESS: engineForTests().gatewayAddress,
      TASKLIST_ADDRESS: 'http://tasklist.example:8080',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (text) => (told.stdout += String(text)));
  child.stderr.on('data', (text) => (told.stderr += String(text)));
  ended = new Promise((resolve) => child.on('close', resolve));
  interrupt = () => child.kill('SIGINT');
});
afterAll(async () => {
  interrupt();
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
});

const says = (what: RegExp) =>
  eventually(`it to say ${what}`, () => what.exec(told.stdout) ?? undefined, patienceMs).catch((error: unknown) => {
    throw new Error(`It said: ${told.stdout}${told.stderr}`, { cause: error });
  });

/** Of the case file, which only its database can answer. */
async function deployments(): Promise<number> {
  const response = await fetch(`${apiUrl}/api/operations/deployments`, { headers: { authorization: `Bearer ${operatorToken}` } });
  if (!response.ok) return 0;
  return ((await response.json()) as { deployments: object[] }).deployments.length;
}

test('it uses that engine and fetches and starts none; Tasklist is where it was said to be', async () => {
  await says(/使用已有的流程引擎grpc:\/\/127\.0\.0\.1:\d+（ZEEBE_GRPC_ADDRESS），Tasklist在http:\/\/tasklist\.example:8080$/m);
  await says(/系统已就绪，用时\d+秒。[^]*http:\/\/tasklist\.example:8080\/tasklist/);
  expect(told.stdout).not.toMatch(/Maven|Java|OpenSearch|Camunda/);
  expect(existsSync(join(dataDir, 'engine'))).toBe(false);
  expect(readdirSync(dataDir)).toContain('postgresql');
  expect(await deployments()).toBeGreaterThan(0);
});

test('nothing in the data folder is for others, whoever wrote it: it, the database, the simulator, the log', () => {
  const open = ['.', ...readdirSync(dataDir, { recursive: true, encoding: 'utf8' })]
    .map((path) => ({ path, mode: lstatSync(join(dataDir, path)).mode & 0o077 }))
    .filter(({ mode }) => mode !== 0);
  expect(open).toEqual([]);
  expect(readdirSync(dataDir)).toEqual(expect.arrayContaining(['agencies.json', 'agency-keys.json', 'logs', 'postgresql']));
});

test('all of it is said in Chinese', () => {
  expect(told.stdout.replace(/npm run (demo|-s migrate)|https?:\S+/g, '').match(/[A-Za-z]{2,} [a-z]{2,}.*/g) ?? []).toEqual([]);
});

test('a database that is killed is started again, and the cases are there without anybody doing anything', async () => {
  const before = await deployments();
  const pid = () => runningPostmaster(join(dataDir, 'postgresql', 'data'))?.pid;
  const killed = pid() ?? 0;
  process.kill(killed, 'SIGKILL');
  await says(/PostgreSQL 被SIGKILL从外部终止：[^\n]*。正在重新启动……$/m);
  await says(/PostgreSQL：已恢复$/m);
  expect(pid()).not.toBe(killed);
  await eventually('the API to answer from the case file', async () => ((await deployments()) === before ? true : undefined), patienceMs);
});

test('Ctrl-C ends the parts, last first, and leaves the engine alone', async () => {
  interrupt();
  expect(await ended).toBe(0);
  expect(told.stdout.match(/正在停止[^…]*/g)).toEqual([
    '正在停止应用程序',
    '正在停止本机身份提供方',
    '正在停止外部机构模拟器',
    '正在停止数据库',
  ]);
  expect((await fetch(`${engineForTests().restAddress}/v2/topology`)).ok).toBe(true);
  expect(told.stderr).toBe('');
});
