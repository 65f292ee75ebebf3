/** The local PostgreSQL as `npm start` has it. */
import { processList } from '../../../src/processes/index.ts';
import { afterAll, describe, expect, test } from '#test';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openCases } from '../../../src/cases/index.ts';
import { checkLocalPostgres } from '../../../src/cases/local/index.ts';
import { recordedPostmaster } from '../../../src/cases/local/postmaster.ts';
import { commandLineOf, identityOf } from '../../../src/local/process-identity.ts';
import { freePort } from '../../../src/local/ports.ts';
import { application } from '../fixtures.ts';
import { ask, asSuperuser, endServers, newDataDir, started } from './servers.ts';
import { testVault } from '../test-vault.ts';

afterAll(endServers);

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('the local PostgreSQL', () => {
  test('keeps its cases over a restart, and is migrated once', async () => {
    const dataDir = newDataDir();
    const before = await started(dataDir);
    const first = await openCases({ databaseUrl: before.url, processes: processList, vault: testVault });
    const { caseNumber } = await first.files.create(application(), 'k');
    await first.close();
    await before.stop();
    const after = await started(dataDir);
    const second = await openCases({ databaseUrl: after.url, processes: processList, vault: testVault });
    expect(await second.files.get(caseNumber)).toMatchObject({ caseNumber, state: 'received' });
    expect(await second.messages.casesToStart()).toEqual([caseNumber]);
    await second.close();
    const migrations = readFileSync(join('src', 'cases', 'migrations', 'meta', '_journal.json'), 'utf8');
    const applied = await ask(after.url, 'select count(*)::int from drizzle.__drizzle_migrations');
    expect(applied).toBe(JSON.parse(migrations).entries.length);
  });

  test('is its own: folders and password of the owner, loopback only, the password asked for and nowhere to be seen', async () => {
    const dataDir = newDataDir();
    const port = await freePort();
    const { url } = await started(dataDir, { port });
    const folder = join(dataDir, 'postgresql');
    expect([folder, join(folder, 'data'), join(folder, 'password'), join(folder, 'server.log')].map(modeOf)).toEqual([
      '700',
      '700',
      '600',
      '600',
    ]);
    expect(new URL(url)).toMatchObject({ hostname: '127.0.0.1', port: String(port) });
    expect(await ask(url, 'show listen_addresses')).toBe('127.0.0.1');
    expect(await ask(asSuperuser(url), 'show unix_socket_directories')).toBe('');
    expect(await ask(url, 'select usesuper from pg_user where usename = current_user')).toBe(false);
    await expect(ask(url, `select pg_read_file('/etc/passwd')`)).rejects.toThrow('permission denied');
    const { password } = new URL(url);
    expect(password).toMatch(/^[0-9a-f]{64}$/);
    const { pid = 0 } = recordedPostmaster(join(folder, 'data')) ?? {};
    expect(commandLineOf(pid)).toContain(folder);
    expect(commandLineOf(pid) + readFileSync(join(folder, 'server.log'), 'utf8')).not.toContain(password);
    const stranger = new pg.Client({ connectionString: url.replace(password, 'guessed') });
    await expect(stranger.connect()).rejects.toThrow('password authentication failed');
  });

  test('writes no value of a case into its log, whatever fails', async () => {
    const dataDir = newDataDir();
    const { url } = await started(dataDir);
    await ask(url, 'create table persons (id_number text primary key)');
    await ask(url, `insert into persons values ('510101198001010013')`);
    await expect(ask(url, `insert into persons values ('510101198001010013')`)).rejects.toThrow('duplicate key');
    await expect(ask(url, `select '张三'::date`)).rejects.toThrow('invalid input syntax');
    expect(readFileSync(join(dataDir, 'postgresql', 'server.log'), 'utf8')).not.toMatch(/510101198001010013|张三|persons/);
  });

  test('ends when it is told to, cutting off who is connected', async () => {
    const dataDir = newDataDir();
    const server = await started(dataDir);
    const { pid = 0 } = recordedPostmaster(join(dataDir, 'postgresql', 'data')) ?? {};
    const asleep = expect(ask(server.url, 'select pg_sleep(60)')).rejects.toThrow(/terminat/);
    const sleepers = `select count(*)::int from pg_stat_activity where query = 'select pg_sleep(60)'`;
    while ((await ask(server.url, sleepers)) !== 1);
    let ended = false;
    void server.exited.then(() => (ended = true));
    await Promise.all([server.stop(), server.stop()]);
    await asleep;
    expect(identityOf(pid)).toBeUndefined();
    expect(ended).toBe(false);
    expect(existsSync(join(dataDir, 'postgresql', 'data', 'postmaster.pid'))).toBe(false);
  });

  test('starts anew when it is told to forget', async () => {
    const dataDir = newDataDir();
    const before = await started(dataDir);
    await ask(before.url, 'create table remembered (n int)');
    await before.stop();
    const after = await started(dataDir, { fresh: true });
    expect(await ask(after.url, `select to_regclass('remembered')`)).toBeNull();
    expect(new URL(after.url).password).not.toBe(new URL(before.url).password);
  });
});

describe('the data folder', () => {
  test('is for one process at a time, and says what to do', async () => {
    const dataDir = newDataDir();
    const first = await started(dataDir);
    const inUse = {
      message: expect.stringMatching(/in use by process \d+/),
      remedy: expect.stringContaining('Stop that process, or set DATABASE_URL'),
    };
    await expect(started(dataDir)).rejects.toMatchObject(inUse);
    await expect(checkLocalPostgres({ dataDir, port: 0 })).rejects.toMatchObject(inUse);
    expect(await ask(first.url, 'select 1')).toBe(1);
    await first.stop();
    await checkLocalPostgres({ dataDir, port: 0 });
  });

  test.each([
    ['of a process that is gone', JSON.stringify({ pid: 999_999_999, identity: 'gone' })],
    ['of a number that now belongs to another program', JSON.stringify({ pid: process.ppid, identity: 'an earlier boot 42' })],
    ['that was cut off', '{"pid":'],
    ['without content', ''],
  ])('is taken over from a lock %s', async (_name, lock) => {
    const dataDir = newDataDir();
    await (await started(dataDir)).stop();
    writeFileSync(join(dataDir, 'postgresql.lock'), lock);
    expect(await ask((await started(dataDir)).url, 'select 1')).toBe(1);
  });
});
