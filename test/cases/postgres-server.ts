/**
 * The PostgreSQL of the tests: started once for a jest run by a global set-up, with a migrated database that tests take
 * copies of, which takes a tenth of the time of a migration. Tests reach it through `postgresForTests` and `openTestCases`.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startTemporaryPostgres } from '../../src/cases/local/index.ts';
import { openPostgres } from '../../src/cases/postgres.ts';
import { testVault } from './test-vault.ts';

/** A PostgreSQL for tests: `url` is its maintenance database. */
export interface PostgresServer {
  url: string;
  /** A migrated database without connections. */
  template: string;
}

const HANDLE = 'TEST_POSTGRES';

/** The server of this jest run. Throws where a test runs in a project without one. */
export function postgresForTests(): PostgresServer {
  const handle = process.env[HANDLE];
  if (!handle) throw new Error('No PostgreSQL: the global set-up of this jest project does not start one.');
  return JSON.parse(handle) as PostgresServer;
}

/** The server named by DATABASE_TEST_URL, else one started for this run. Returns how to end it. */
export async function startTestPostgres(): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_TEST_URL'];
  const { url, stop } = given ? { url: given, stop: async () => undefined } : await startTemporaryPostgres();
  const template = `cases_template_${randomBytes(6).toString('hex')}`;
  try {
    await administer(url, `create database ${template}`);
    await (await openPostgres(databaseUrl(url, template), testVault)).close();
  } catch (error) {
    await stop();
    throw error;
  }
  process.env[HANDLE] = JSON.stringify({ url, template } satisfies PostgresServer);
  return async () => {
    try {
      await administer(url, `drop database ${template} with (force)`);
    } finally {
      await stop();
    }
  };
}

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function administer(url: string, command: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}
