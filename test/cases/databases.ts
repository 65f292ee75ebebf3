import { afterAll, beforeAll, describe } from '#test';
import { randomBytes } from 'node:crypto';
import { type Clock, systemClock } from '../../src/clock.ts';
import { closingBoth, type Database, type OpenDatabase } from '../../src/cases/database.ts';
import { openPostgresAsItStands } from '../../src/cases/postgres.ts';
import type { Cases } from '../../src/cases/index.ts';
import { casesIn } from '../../src/cases/parts.ts';
import { administer, databaseUrl, postgresForTests } from './postgres-server.ts';
import { testClock, type TestClock } from './test-clock.ts';
import { processList } from '../../src/processes/index.ts';
import { testVault } from './test-vault.ts';

/** What a suite works with; set before its first test. */
export interface TestCases {
  cases: Cases;
  /** For what `Cases` has no function for. */
  database: Database;
  clock: TestClock;
  /** Of its database. */
  url: string;
}

/** Runs the suite on a case file of its own. */
export function onDatabase(title: string, suite: (use: TestCases) => void): void {
  describe(title, () => {
    const use = { clock: testClock() } as TestCases;
    let close: (() => Promise<void>) | undefined;
    let drop: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      const made = await newCaseFile();
      ({ drop } = made);
      use.url = made.url;
      const opened: OpenDatabase = await openPostgresAsItStands(made.url, testVault);
      use.database = opened.database;
      use.cases = casesIn(opened, processList, use.clock.now);
      close = () => use.cases.close();
    });
    afterAll(async () => {
      await close?.();
      await drop?.();
    });
    suite(use);
  });
}

/** An empty case file of its own, which is gone when it is closed. */
export async function openTestCases({ clock = systemClock }: { clock?: Clock } = {}): Promise<Cases> {
  const { url, drop } = await newCaseFile();
  try {
    const cases = casesIn(await openPostgresAsItStands(url, testVault), processList, clock);
    return { ...cases, close: closingBoth(() => cases.close(), drop) };
  } catch (error) {
    await drop();
    throw error;
  }
}

export interface TestDatabase {
  url: string;
  /** Removes it, whoever still uses it. */
  drop: () => Promise<void>;
}

/** A database with the tables of the case file, up to date. Its files are copied: page by page through the log takes the server twice as long. */
export function newCaseFile(): Promise<TestDatabase> {
  return newDatabase(`template ${postgresForTests().template} strategy file_copy`);
}

/** A database with nothing in it. */
export async function newDatabase(options = ''): Promise<TestDatabase> {
  const server = postgresForTests();
  const name = `cases_test_${randomBytes(6).toString('hex')}`;
  await administer(server.url, `create database ${name} ${options}`);
  return { url: databaseUrl(server.url, name), drop: () => administer(server.url, `drop database ${name} with (force)`) };
}
