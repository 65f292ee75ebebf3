/** Opens the database of a case file: brings its tables up to date, and gives it its vault. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Vault } from '../vault/index.ts';
import { makeOfficeKey, openVault } from './office-key.ts';
import { hashOldNames } from './old-names.ts';
import { sealOldRows } from './old-rows.ts';
import { withVault } from './held-vault.ts';
import type { OpenDatabase } from './database.ts';
import { PreparingClient } from './preparing-client.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Any number that nothing else on the server uses: whoever holds it migrates. */
const migrationLock = 7_310_219;

/**
 * A process that hangs, or loses the network, must not keep a case locked for the others: the server gives up on it.
 * The client waits a little longer, and gives up too if no answer comes at all.
 */
const limits: pg.PoolConfig = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
  query_timeout: 40_000,
  keepAlive: true,
  // A new one plans all its statements anew, just when many people come at once.
  idleTimeoutMillis: 600_000,
  // Two for a core: more of them do no more work, and each that first gets something to do in a rush plans all its statements in it.
  max: Math.min(10, Math.max(4, 2 * availableParallelism())),
};

/**
 * PostgreSQL at `databaseUrl`, migrated and sealed; processes that start together wait for one another. Where the tables belong to
 * another login, `ownerUrl` is its: it migrates, and lets that of `databaseUrl` do what the application does, and nothing to the audit
 * trail and the books but add to them. @throws WrongMasterKey
 */
export async function openPostgres(databaseUrl: string, vault: Vault, ownerUrl = databaseUrl): Promise<OpenDatabase> {
  await migrateAlone(ownerUrl, loginOf(databaseUrl), vault);
  return pooled({ connectionString: databaseUrl }, vault);
}

/** The same as it stands: not migrated. */
export const openPostgresAsItStands = (databaseUrl: string, vault: Vault): Promise<OpenDatabase> =>
  pooled({ connectionString: databaseUrl }, vault);

/** The same, and no transaction can write. */
export const openPostgresReadOnly = (databaseUrl: string, vault: Vault): Promise<OpenDatabase> =>
  pooled({ connectionString: databaseUrl, options: '-c default_transaction_read_only=on' }, vault);

/** Without its listeners a connection that breaks would end the process. */
async function pooled(config: pg.PoolConfig, vault: Vault): Promise<OpenDatabase> {
  const pool = new pg.Pool({ ...config, ...limits, pipeline: true, Client: PreparingClient });
  // An idle one is replaced by the pool.
  pool.on('error', () => undefined);
  // Of one that breaks in a transaction, between two queries, the next query tells.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('connect', giveBackUnbegun);
  const database = drizzle({ client: pool });
  try {
    return { database: withVault(database, await openVault(database, vault)), close: () => pool.end() };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** As far as a pool's connection is asked here. */
interface Lent {
  query: (config: { text: string }, ...more: never[]) => Promise<unknown>;
  release: (destroy: true) => void;
}

/**
 * drizzle gives a connection back when a transaction is over, but not when it could not even begin: without this, each that breaks
 * just then is one less, and after ten of them the application waits for connections for ever. Of the begins with a level of isolation:
 * a plain one goes out with the first statement of its transaction (preparing-client.ts).
 */
export function giveBackUnbegun(client: object): void {
  const lent = client as Lent;
  const query = lent.query.bind(lent);
  lent.query = (config, ...more) => {
    const answer = query(config, ...more);
    if (/^begin\b/.test(config.text)) answer.catch(() => lent.release(true));
    return answer;
  };
}

/** On a connection of its own: it waits for other processes' migrations as long as they take. */
async function migrateAlone(connectionString: string, login: string, vault: Vault): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // A connection that breaks shows in the query under way; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const database = drizzle({ client });
    await database.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await migrate(database, { migrationsFolder });
    if (login !== loginOf(connectionString)) await client.query(grants(client.escapeIdentifier(login)));
    await makeOfficeKey(database, vault);
    const vaulted = withVault(database, await openVault(database, vault));
    await sealOldRows(vaulted);
    await hashOldNames(vaulted);
  } finally {
    // Ending the connection gives the lock back.
    await client.end();
  }
}

const loginOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** Several statements in one query are one transaction. The chain is written by its trigger, with the rights of the tables' owner. */
const grants = (login: string): string => `
  grant usage on schema public to ${login};
  grant select, insert, update, delete on all tables in schema public to ${login};
  grant usage on all sequences in schema public to ${login};
  revoke all on audit, audit_chain, book_lines from ${login};
  grant select, insert on audit, book_lines to ${login};
  grant select on audit_chain to ${login}`;
