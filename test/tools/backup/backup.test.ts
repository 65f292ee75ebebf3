/** What a backup takes, what it keeps apart, and everything that stands in the way of putting it back, said at once. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { openPostgres } from '../../../src/cases/postgres.ts';
import { startLocalPostgres } from '../../../src/cases/local/index.ts';
import { testVault } from '../../cases/test-vault.ts';
import { backUp, restore, type Backup } from '../../../tools/backup/index.ts';

const home = mkdtempSync(join(tmpdir(), 'backup-'));
const at = (...names: string[]) => join(home, ...names);
const report = () => undefined;
let made: Backup;

beforeAll(async () => {
  const server = await startLocalPostgres({ dataDir: at('data'), port: 0, durable: false, report });
  await (await openPostgres(server.url, testVault)).close();
  await server.stop();
  for (const folder of ['notices', 'papers', 'logs', 'engine/broker/data', 'engine/broker/tmp', 'engine/logs']) {
    mkdirSync(at('data', folder), { recursive: true });
    writeFileSync(at('data', folder, 'file'), folder);
  }
  for (const name of ['agencies.json', 'agency-keys.json', 'operator-token', 'a-key-of-tomorrow']) writeFileSync(at('data', name), name);
  made = await backUp({ vault: testVault, dataDir: at('data'), to: at('backups'), keys: at('safe'), report });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const listed = (archive: string) => execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }).trim().split('\n');
async function problemsOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => undefined,
    (problem: unknown) => problem as Error,
  );
  expect(error?.name).toBe('BackupRefused');
  return (error?.message ?? '').split('\n');
}
const put = (changes: Partial<Parameters<typeof restore>[0]> = {}) =>
  restore({ dataDir: at('empty'), manifest: made.manifest, keys: made.keys, yes: false, ...changes });

describe('a backup', () => {
  test('holds the case file, the engine, notices and the agencies, and neither a secret nor what is made anew', () => {
    const paths = listed(made.data);
    expect(paths).toEqual(
      expect.arrayContaining(['postgresql/data/PG_VERSION', 'engine/broker/data/file', 'notices/file', 'papers/file', 'agencies.json']),
    );
    expect(paths.filter((path) => /password|key|token|broker\/tmp|logs\/|server\.log|\.lock/.test(path))).toEqual([]);
  });

  test('holds the secrets apart, also those that it does not know', () => {
    expect(listed(made.keys)).toEqual(['postgresql/password', 'a-key-of-tomorrow', 'agency-keys.json', 'operator-token']);
    const secret = readFileSync(at('data', 'postgresql', 'password'), 'utf8');
    expect(execFileSync('tar', ['-xOzf', made.data], { maxBuffer: 1 << 30 }).includes(secret)).toBe(false);
  });

  test('is readable by its owner only', () => {
    expect([made.manifest, made.data, made.keys].map((file) => (statSync(file).mode & 0o777).toString(8))).toEqual(['600', '600', '600']);
  });

  test('is refused into one folder, into the data folder, and of a folder without a case file, all at once', async () => {
    const problems = await problemsOf(
      backUp({ vault: testVault, dataDir: at('nothing'), to: at('nothing', 'b'), keys: at('nothing', 'b'), report }),
    );
    expect(problems).toEqual([
      expect.stringMatching(/^The secrets would lie beside the data/),
      expect.stringMatching(/is in the data folder/),
      expect.stringMatching(/is in the data folder/),
      expect.stringMatching(/^There is no case file in .*nothing/),
    ]);
  });
});

describe('a restore', () => {
  test('brings back every file as it was', async () => {
    expect(await put({ dataDir: at('back') })).toMatchObject({ movedTo: null });
    for (const path of [
      'postgresql/data/PG_VERSION',
      'postgresql/password',
      'agency-keys.json',
      'notices/file',
      'engine/broker/data/file',
    ]) {
      expect(readFileSync(at('back', path), 'utf8')).toBe(readFileSync(at('data', path), 'utf8'));
    }
    expect(readdirSync(at('back')).sort()).toEqual(
      ['a-key-of-tomorrow', 'agencies.json', 'agency-keys.json', 'engine', 'notices', 'operator-token', 'papers', 'postgresql'].sort(),
    );
  });

  test('names everything that is in the way, and changes nothing', async () => {
    const copy = at('damaged');
    cpSync(at('backups'), copy, { recursive: true });
    const manifest = made.manifest.replace(at('backups'), copy);
    const told = JSON.parse(readFileSync(manifest, 'utf8')) as { versions: object; data: { file: string } };
    writeFileSync(manifest, JSON.stringify({ ...told, versions: { ...told.versions, postgresql: '17', migrations: 999 } }));
    writeFileSync(join(copy, told.data.file), 'damaged');
    const before = readdirSync(at('data'));
    const server = await startLocalPostgres({ dataDir: at('data'), port: 0, durable: false, report });
    const problems = await problemsOf(put({ dataDir: at('data'), manifest, keys: at('none.tar.gz') }));
    await server.stop();
    expect(problems).toEqual([
      expect.stringMatching(/^The database folder .* is in use by process \d+/),
      expect.stringMatching(/^There are data in .*postgresql\/data.*Add --yes/),
      expect.stringMatching(/^.*\.tar\.gz is not the file that the manifest names/),
      expect.stringMatching(/^There is no .*none\.tar\.gz/),
      expect.stringMatching(/^The backup is of PostgreSQL 17, this is 18/),
      expect.stringMatching(/^The backup is of case file 999/),
    ]);
    expect(readdirSync(at('data'))).toEqual(before);
  });

  test('with a manifest that is none', async () => {
    expect(await problemsOf(put({ manifest: made.data }))).toEqual([expect.stringMatching(/is not the manifest of a backup/)]);
    expect(existsSync(at('empty'))).toBe(false);
  });

  test('over data that are there moves them aside, whole', async () => {
    const { movedTo } = await put({ dataDir: at('data'), yes: true });
    expect(readFileSync(join(String(movedTo), 'logs', 'file'), 'utf8')).toBe('logs');
    expect(readFileSync(join(String(movedTo), 'agency-keys.json'), 'utf8')).toBe('agency-keys.json');
    expect(existsSync(at('data', 'postgresql', 'data', 'PG_VERSION'))).toBe(true);
  });
});
