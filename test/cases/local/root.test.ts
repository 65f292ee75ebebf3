/** Started by root, whom PostgreSQL refuses: in a user namespace, or as another user where there are none. */
import { afterAll, afterEach, describe, expect, test } from '#test';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBinaries, reachableBinaries } from '../../../src/cases/local/binaries.ts';
import { checkLocalPostgres } from '../../../src/cases/local/index.ts';
import { runningPostmaster } from '../../../src/cases/local/postmaster.ts';
import { ask, endServers, newDataDir, standIn, started } from './servers.ts';

const usualPath = process.env['PATH'];
/** Where namespaces are switched off, `unshare` says so and fails. */
function withoutNamespaces(): void {
  process.env['PATH'] = `${standIn('unshare', 'echo "unshare failed: Operation not permitted" >&2; exit 1')}:${usualPath}`;
}
const withNamespaces = () => {
  process.env['PATH'] = usualPath;
};

const outside: string[] = [];
afterEach(withNamespaces);
afterAll(async () => {
  await endServers();
  for (const folder of outside) rmSync(folder, { recursive: true, force: true });
});

const dataIn = (dataDir: string) => realpathSync(join(dataDir, 'postgresql', 'data'));
/** As whom the server runs, as the machine sees it. */
function uidOf(data: string): number {
  const status = readFileSync(`/proc/${runningPostmaster(data)?.pid}/status`, 'utf8');
  return Number(/^Uid:\t(\d+)/m.exec(status)?.[1]);
}

(process.getuid?.() === 0 && process.platform === 'linux' ? describe : describe.skip)('as root', () => {
  test('where there are user namespaces, the data are in the data folder, and root’s', async () => {
    const dataDir = newDataDir();
    expect(statSync(dirname(dataDir)).mode & 0o777).toBe(0o700);
    const lines: string[] = [];
    const { url } = await started(dataDir, { report: (line) => lines.push(line) });
    const data = join(dataDir, 'postgresql', 'data');
    expect(dataIn(dataDir)).toBe(data);
    expect([statSync(data).uid, statSync(join(data, 'base')).uid, uidOf(data)]).toEqual([0, 0, 0]);
    expect(lines).toEqual([]);
    expect(await ask(url, 'select 1')).toBe(1);
  });

  test('where there are none, it runs as another user with the data outside, says so, and keeps to that', async () => {
    withoutNamespaces();
    const dataDir = newDataDir();
    const lines: string[] = [];
    const before = await started(dataDir, { report: (line) => lines.push(line) });
    const data = dataIn(dataDir);
    outside.push(dirname(data));
    expect(data).toMatch(/^\/var\/lib\/social-insurance-cases-/);
    const { uid, mode } = statSync(data);
    expect([uid === 0, mode & 0o777, uidOf(data) === uid]).toEqual([false, 0o700, true]);
    expect(lines).toEqual([expect.stringMatching(/refuses root, and user namespaces are switched off here: it runs as the user \w+\./)]);
    expect(lines[0]).toContain(`The case file is in ${data}.`);
    expect(statSync(join(dataDir, 'postgresql')).mode & 0o777).toBe(0o700);
    await ask(before.url, 'create table kept as select 7 as n');
    await before.stop();
    withNamespaces();
    const after = await started(dataDir);
    expect([await ask(after.url, 'select n from kept'), uidOf(data)]).toEqual([7, uid]);
    await after.stop();
    await (await started(dataDir, { fresh: true })).stop();
    expect(existsSync(dirname(data))).toBe(false);
    expect(dataIn(dataDir)).toBe(join(dataDir, 'postgresql', 'data'));
  });

  test('data of a namespace are not given up for new ones where there is none any more', async () => {
    const dataDir = newDataDir();
    await (await started(dataDir)).stop();
    withoutNamespaces();
    const refused = {
      message: expect.stringContaining('user namespaces, which it used before, are switched off'),
      remedy: expect.stringContaining('user.max_user_namespaces'),
    };
    await expect(checkLocalPostgres({ dataDir, port: 0 })).rejects.toMatchObject(refused);
    await expect(started(dataDir)).rejects.toMatchObject(refused);
    withNamespaces();
    expect(await ask((await started(dataDir)).url, 'select 1')).toBe(1);
  });

  test('a user who may not enter the folder of the programs gets a copy of them, once', async () => {
    const binaries = await findBinaries();
    const clone = mkdtempSync(join(tmpdir(), 'private-'));
    const place = mkdtempSync(join(tmpdir(), 'place-'));
    outside.push(clone, place);
    cpSync(dirname(dirname(binaries.postgres)), join(clone, 'native'), { recursive: true, verbatimSymlinks: true });
    const hidden = { ...binaries, initdb: join(clone, 'native', 'bin', 'initdb'), postgres: join(clone, 'native', 'bin', 'postgres') };
    const copied = reachableBinaries(hidden, place);
    expect(dirname(dirname(copied.postgres))).toBe(join(place, `programs-${binaries.version}`));
    const made = statSync(copied.postgres).ino;
    expect(statSync(reachableBinaries(hidden, place).postgres).ino).toBe(made);
    expect(statSync(copied.postgres).mode & 0o005).toBe(0o005);
  });
});
