import { processList } from '../../src/processes/index.ts';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import pg from 'pg';
import { openPostgres, openPostgresReadOnly } from '../../src/cases/postgres.ts';
import { openCases } from '../../src/cases/index.ts';
import * as schema from '../../src/cases/schema/index.ts';
import { newDatabase } from './databases.ts';
import { administer } from './postgres-server.ts';
import { testVault } from './test-vault.ts';

const migrations = new URL('../../src/cases/migrations/', import.meta.url);

test('the migrations give the tables of the schema', async () => {
  const journal = JSON.parse(await readFile(new URL('meta/_journal.json', migrations), 'utf8'));
  const last = String(journal.entries.at(-1).idx).padStart(4, '0');
  const snapshot = JSON.parse(await readFile(new URL(`meta/${last}_snapshot.json`, migrations), 'utf8'));
  const difference = await generateMigration(snapshot, generateDrizzleJson(schema, snapshot.id));
  expect(difference).toEqual([]);
});

describe('PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof newDatabase>>;
  beforeAll(async () => {
    database = await newDatabase();
  });
  afterAll(() => database.drop());

  test('is migrated once by processes that start together, and not again by later ones', async () => {
    const databaseUrl = database.url;
    const together = await Promise.all([1, 2, 3].map(() => openCases({ databaseUrl, processes: processList, vault: testVault })));
    await Promise.all(together.map((cases) => cases.close()));
    const later = await openCases({ databaseUrl, processes: processList, vault: testVault });
    await later.close();
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query('select count(*)::int as n from drizzle.__drizzle_migrations');
    await client.end();
    const journal = JSON.parse(await readFile(new URL('meta/_journal.json', migrations), 'utf8'));
    expect(rows).toEqual([{ n: journal.entries.length }]);
  });

  test('has all its connections also after ten transactions that could not begin', async () => {
    const { database: opened, close } = await openPostgres(database.url, testVault);
    const never = { isolationLevel: 'none' as 'serializable' };
    for (let i = 0; i < 10; i++) await expect(opened.transaction(() => Promise.resolve(), never)).rejects.toThrow('begin');
    await opened.execute(sql`select 1`);
    await close();
  });

  test.each([
    ['open', openPostgres],
    ['read only', openPostgresReadOnly],
  ])('that breaks a connection between two queries of a transaction (%s) fails the transaction, and nothing else', async (_how, open) => {
    const one = sql`(values (1)) as one`;
    const opened = await open(database.url, testVault);
    const uncaught: Error[] = [];
    const note = (error: Error) => uncaught.push(error);
    process.on('uncaughtException', note);
    const broken = opened.database.transaction(async (tx) => {
      const [own] = await tx.select({ pid: sql<number>`pg_backend_pid()` }).from(one);
      await administer(database.url, `select pg_terminate_backend(${own?.pid})`);
      await pause(100);
      await tx.execute(sql`select 1`);
    });
    await expect(broken).rejects.toThrow();
    expect(await opened.database.select({ n: sql`1` }).from(one)).toEqual([{ n: 1 }]);
    await opened.close();
    process.off('uncaughtException', note);
    expect(uncaught).toEqual([]);
  });

  test('that is not there is an error, not a wait', async () => {
    await expect(
      openCases({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', processes: processList, vault: testVault }),
    ).rejects.toThrow();
  });
});
