/** A local server that ends by itself is started again: work goes on unaided. */
import { afterAll, afterEach, expect, test } from '#test';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startKeptUpPostgres } from '../../../src/cases/local/index.ts';
import { runningPostmaster } from '../../../src/cases/local/postmaster.ts';
import { speak } from '../../../src/language.ts';
import { identityOf } from '../../../src/local/process-identity.ts';
import { ask, endServers, newDataDir } from './servers.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  speak(undefined);
  await Promise.all(stops.splice(0).map((stop) => stop()));
});
afterAll(endServers);

async function keptUp() {
  const dataDir = newDataDir();
  const lines: string[] = [];
  const server = await startKeptUpPostgres({ dataDir, port: 0, report: (line) => lines.push(line) });
  stops.push(() => server.stop());
  const pid = () => runningPostmaster(join(dataDir, 'postgresql', 'data'))?.pid ?? 0;
  return { ...server, dataDir, lines, pid, kill: () => process.kill(pid(), 'SIGKILL') };
}

async function told(lines: readonly string[], count: number): Promise<void> {
  for (const end = Date.now() + 20_000; lines.length < count;) {
    if (Date.now() > end) throw new Error(`only said: ${lines.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('with what was committed, on the same port; three times in ten minutes, and then it says why not', async () => {
  const server = await keptUp();
  await ask(server.url, 'create table kept as select 7 as n');
  const first = server.pid();
  server.kill();
  await told(server.lines, 2);
  const second = server.pid();
  // A start in vain is not the last: a disk that is full, for instance, may have room again.
  const inTheWay = join(server.dataDir, 'postgresql', 'server.previous.log');
  rmSync(inTheWay);
  mkdirSync(join(inTheWay, 'something'), { recursive: true });
  server.kill();
  await told(server.lines, 4);
  rmSync(inTheWay, { recursive: true });
  await told(server.lines, 6);
  const ended = expect.stringMatching(/^PostgreSQL was ended from outside by SIGKILL: .*server\.log\)\. It is started again \.\.\.$/);
  const ready = 'PostgreSQL: ready again';
  expect(server.lines).toEqual([ended, ready, ended, expect.stringContaining('server.previous.log'), ended, ready]);
  expect(await ask(server.url, 'select n from kept')).toBe(7);
  expect(new Set([first, second, server.pid()]).size).toBe(3);
  speak('zh');
  server.kill();
  const { name, hint } = await server.exited;
  expect([name, hint]).toEqual([
    'PostgreSQL',
    expect.stringMatching(/^PostgreSQL 被SIGKILL从外部终止：.*十分钟内已经重新启动三次，不再启动。$/),
  ]);
  expect(server.lines).toHaveLength(6);
});

test('but not where it was told to end, also while it is being started again', async () => {
  const server = await keptUp();
  let ended = false;
  void server.exited.then(() => (ended = true));
  server.kill();
  await told(server.lines, 1);
  await server.stop();
  expect(server.pid()).toBe(0);
  const other = await keptUp();
  const pid = other.pid();
  await other.stop();
  expect([identityOf(pid), other.lines, ended]).toEqual([undefined, [], false]);
});
