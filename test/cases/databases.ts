import { afterAll, beforeAll, describe } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openPglite, openPostgres, type Database, type OpenDatabase } from '../../src/cases/database.ts';
import { casesIn, type Cases } from '../../src/cases/index.ts';
import { startPostgres, type PostgresServer } from './postgres-server.ts';
import { testClock, type TestClock } from './test-clock.ts';
import { processList } from '../../src/processes/index.ts';

/** What a suite works with; set before its first test. */
export interface TestCases {
  kind: 'PGlite' | 'PostgreSQL';
  cases: Cases;
  /** For what `Cases` has no function for. */
  database: Database;
  clock: TestClock;
}

/** Runs the suite on PGlite in memory and on a real PostgreSQL. Each gets an empty database. */
export function onEachDatabase(title: string, suite: (use: TestCases) => void): void {
  runOn('PGlite', title, suite, async () => ({ ...(await openPglite()), drop: async () => undefined }));
  runOn('PostgreSQL', title, suite, async () => {
    const { url, drop } = await newDatabase(await startPostgres());
    try {
      return { ...(await openPostgres(url)), drop };
    } catch (error) {
      await drop();
      throw error;
    }
  });
}

function runOn(
  kind: TestCases['kind'],
  title: string,
  suite: (use: TestCases) => void,
  open: () => Promise<OpenDatabase & { drop(): Promise<void> }>,
): void {
  describe(`${title} on ${kind}`, () => {
    const use = { kind, clock: testClock() } as TestCases;
    let drop: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      const opened = await open();
      ({ drop } = opened);
      use.database = opened.database;
      use.cases = casesIn(opened, processList, use.clock.now);
    }, 60_000);
    afterAll(async () => {
      await use.cases?.close();
      await drop?.();
    }, 60_000);
    suite(use);
  });
}

/** An empty database on the server. `drop` removes it and stops a server that was started for it. */
export async function newDatabase(server: PostgresServer): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `cases_test_${randomBytes(6).toString('hex')}`;
  await administer(server.url, `create database ${name}`).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await administer(server.url, `drop database ${name} with (force)`).finally(() => server.stop());
    },
  };
}

async function administer(url: string, command: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}
