import { afterAll, describe, expect, test } from '#test';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { JvmGroup } from '../../src/engine/local/jvm-group.ts';
import type { JvmName, JvmPlan } from '../../src/engine/local/jvm-plan.ts';
import { DEFAULT_PORTS } from '../../src/engine/local/ports.ts';
import { endLeftovers, JVMS_FILE } from '../../src/engine/local/leftovers.ts';
import { identityOf } from '../../src/local/process-identity.ts';
import { newFolder, newProgram, removeFolders } from './folders.ts';

afterAll(removeFolders);

function newGroup(
  script: string,
  report: (line: string) => void = () => undefined,
): { dataDir: string; group: JvmGroup; plan: (name: JvmName) => JvmPlan } {
  const dataDir = newFolder();
  const java = newProgram(join(dataDir, 'java'), script);
  const plan = (name: JvmName): JvmPlan => ({
    name,
    ...{ kind: 'broker' as const, ports: DEFAULT_PORTS, title: name },
    argumentFile: join(dataDir, `${name}.args`),
    folder: dataDir,
    logFile: join(dataDir, `${name}.log`),
    savesClassesTo: undefined,
  });
  return { dataDir, group: new JvmGroup({ java, dataDir, report }), plan };
}

const SLEEPS = 'echo "started with $1"; sleep 60';
const IGNORES_TERM = 'trap "" TERM; echo ready; while :; do sleep 0.1; done';

async function untilLogged(plan: JvmPlan): Promise<void> {
  while (!existsSync(plan.logFile) || readFileSync(plan.logFile, 'utf8') === '') await pause(10);
}

describe('the JVMs of one start', () => {
  test('write to their log and end with their children when asked to', async () => {
    const { dataDir, group, plan } = newGroup(SLEEPS);
    const jvms = [await group.start(plan('opensearch')), await group.start(plan('broker'))];
    await untilLogged(plan('broker'));
    expect(readFileSync(plan('broker').logFile, 'utf8')).toContain(`@${join(dataDir, 'broker.args')}`);
    await Promise.all([group.stop(), group.stop()]);
    expect(jvms.map(({ pid }) => identityOf(pid))).toEqual([undefined, undefined]);
    expect(existsSync(join(dataDir, JVMS_FILE))).toBe(false);
  });

  test('are killed when they ignore that', async () => {
    const { group, plan } = newGroup(IGNORES_TERM);
    const jvm = await group.start(plan('broker'));
    await untilLogged(plan('broker'));
    await group.abort();
    expect((await jvm.exit).signal).toBe('SIGKILL');
  });

  test('are reported when one ends by itself, with the line of its log that tells why', async () => {
    const { group, plan } = newGroup('echo "ERROR the store is damaged"; echo bye; exit 3');
    await group.start(plan('broker'));
    const exited = await group.keepUp(async () => undefined);
    expect(exited).toMatchObject({ name: 'broker', code: 3 });
    expect(exited.hint).toContain('ERROR the store is damaged');
    expect(exited.hint).toContain(plan('broker').logFile);
    await group.stop();
  });

  test('are started again when one is killed, and the reason given is the kill', async () => {
    const reports: string[] = [];
    const { group, plan } = newGroup('echo "an old line about _ism"; sleep 60', (line) => reports.push(line));
    const first = await group.start(plan('broker'));
    await untilLogged(plan('broker'));
    const again = new Promise<number>((resolve) => void group.keepUp(async ({ pid }) => resolve(pid)));
    process.kill(-first.pid, 'SIGKILL');
    expect(await again).not.toBe(first.pid);
    expect(reports.join()).toContain('broker was ended from outside by SIGKILL');
    expect(reports.join()).not.toContain('_ism');
    await group.stop();
  });

  test('keep the log of the start before', async () => {
    const { dataDir, group, plan } = newGroup('echo second; exit 0');
    writeFileSync(plan('broker').logFile, 'first');
    await (
      await group.start(plan('broker'))
    ).exit;
    expect(readFileSync(join(dataDir, 'broker.previous.log'), 'utf8')).toBe('first');
    await group.stop();
  });
});

describe('what a dead launcher left behind', () => {
  test('is ended by the next start', async () => {
    const { dataDir, group, plan } = newGroup(SLEEPS);
    const jvm = await group.start(plan('broker'));
    await untilLogged(plan('broker'));
    const lines: string[] = [];
    await endLeftovers(dataDir, (line) => lines.push(line));
    expect(identityOf(jvm.pid)).toBeUndefined();
    expect(lines).toEqual([`Ending what an earlier run left behind: broker (pid ${jvm.pid})`]);
    await group.stop();
  });

  test.each([
    ['was started elsewhere', (pid: number) => identityOf(pid)],
    ['only has the same number', () => 'another boot 7'],
  ])('leaves a process alone that %s', async (_why, identity) => {
    const dataDir = join(newFolder(), 'data');
    mkdirSync(dataDir);
    const stranger = spawn('sleep', ['60'], { detached: true });
    const { pid } = stranger as { pid: number };
    writeFileSync(join(dataDir, JVMS_FILE), JSON.stringify([{ name: 'broker', pid, identity: identity(pid) }]));
    await endLeftovers(dataDir, () => undefined);
    expect(identityOf(pid)).toBeDefined();
    stranger.kill();
  });
});
