/**
 * Seals rows for the database, and opens them. Each connection and transaction has the vault of its case file; what a transaction
 * has unwrapped it keeps to its end, and no longer: whoever erases a person need tell nobody.
 */
import { randomBytes } from 'node:crypto';
import { eq, getTableColumns, getTableName, inArray } from 'drizzle-orm';
import { open, partsOf, seal, type Secret, SealBroken, type Suite, type Vault } from '../vault/index.ts';
import type { Database } from './database.ts';
import type { Sealed } from './sealed-column.ts';
import { applicants, persons, type SealedTable, sealedTables, unmatchedPayments, unmatchedReplies } from './schema.ts';

/** What a row of a case is sealed with: the persons who have a part in it, and its salt. */
export type Parties = Pick<typeof applicants.$inferSelect, 'personId' | 'claimantId' | 'survivorId' | 'salt'>;

/** The vault of a case file, with the office's key, which seals what is no person's. */
export interface OpenVault extends Vault {
  office: Buffer;
  /** By which ID numbers are hashed, whatever new texts are sealed with. */
  hashSuite: Suite;
}

interface Held {
  vault: OpenVault;
  /** By case; only in a transaction. */
  keys?: Map<string, Promise<Keys>>;
}

type Role = 'personId' | 'claimantId' | 'survivorId';

interface Keys {
  nameFor(role: Role): string;
  /** Undefined once the person, or the case, was erased. */
  secret(keyName: string): Secret | undefined;
}

const held = new WeakMap<Database, Held>();

/** Gives the vault to the database and to each of its transactions. */
export function withVault<D extends Database>(database: D, vault: OpenVault): D {
  const transaction = database.transaction.bind(database);
  database.transaction = (run, config) => transaction((tx) => run(giveTo(tx, { vault, keys: new Map() })), config);
  return giveTo(database, { vault });
}

function giveTo<D extends Database>(database: D, what: Held): D {
  held.set(database, what);
  return database;
}

function heldBy(tx: Database): Held {
  const found = held.get(tx);
  if (!found) throw new Error('This connection was not opened with a vault: open the case file by openPostgres.');
  return found;
}

export const vaultOf = (tx: Database): OpenVault => heldBy(tx).vault;

/** By which an ID number, or a query code, is looked up: equal texts have equal hashes, and without the key nobody can try them out. */
export function hashOf(tx: Database, text: string): string {
  const { hashSuite, office } = vaultOf(tx);
  return hashSuite.hash(office, text);
}

type Clear<V> = V extends Sealed<infer T> ? T : V;
type Opened<V> = V extends Sealed<infer T> ? T | null : V;
export type ClearRow<R> = { [K in keyof R]: Clear<R[K]> };
export type OpenedRow<R> = { [K in keyof R]: Opened<R[K]> };

/** Values for the table, in clear, as they may be stored. Those that tell its row apart must be among them. */
export async function sealed<T extends SealedTable, K extends keyof T['$inferInsert']>(
  tx: Database,
  table: T,
  values: Pick<ClearRow<T['$inferInsert']>, K>,
): Promise<Pick<T['$inferInsert'], K>> {
  const row = values as Record<string, unknown>;
  const { suite } = vaultOf(tx);
  const keys = await keysOf(tx, caseOf(table, row));
  const entries = Object.entries(row).map(([column, value]) => {
    if (value === null || value === undefined || !sealedColumnsOf(table).includes(column)) return [column, value];
    const wanted = keys.nameFor(roles[column] ?? 'personId');
    const keyName = keys.secret(wanted) ? wanted : officeName;
    return [column, seal(suite, keyName, keys.secret(keyName) as Secret, placeOf(table, column, row), JSON.stringify(value))];
  });
  return Object.fromEntries(entries) as Pick<T['$inferInsert'], K>;
}

/** Rows of the table in clear; null what was erased. @throws SealBroken */
export async function opened<T extends SealedTable, R extends Partial<T['$inferSelect']>>(
  tx: Database,
  table: T,
  rows: readonly R[],
): Promise<OpenedRow<R>[]> {
  const columns = sealedColumnsOf(table);
  const keys = new Map<unknown, Keys>();
  const all: OpenedRow<R>[] = [];
  for (const row of rows as readonly Record<string, unknown>[]) {
    const caseNumber = caseOf(table, row);
    const known = keys.get(caseNumber) ?? (await keysOf(tx, caseNumber));
    keys.set(caseNumber, known);
    const clear = Object.entries(row).map(([column, value]) => [
      column,
      columns.includes(column) && typeof value === 'string' ? openedBy(known, placeOf(table, column, row), value) : value,
    ]);
    all.push(Object.fromEntries(clear) as OpenedRow<R>);
  }
  return all;
}

function openedBy(keys: Keys, place: string, text: string): unknown {
  const parts = partsOf(text);
  if (!parts)
    throw new SealBroken(
      `What stands at ${place} is not sealed: somebody else than this application wrote it. Put the value back from a backup.`,
    );
  const secret = keys.secret(parts.keyName);
  return secret ? JSON.parse(open(parts, secret, place).toString()) : null;
}

const officeName = '0';
const noSalt = Buffer.alloc(0);

/** Whose key another column than the applicant's is sealed with. */
const roles: Record<string, Role> = { claimant: 'claimantId', bankAccount: 'claimantId', heirClaim: 'survivorId', heir: 'survivorId' };

const columnNames = new Map<SealedTable, string[]>(
  sealedTables.map(({ table }) => [
    table,
    Object.entries(getTableColumns(table)).flatMap(([name, { columnType }]) => (columnType === 'PgCustomColumn' ? [name] : [])),
  ]),
);
export const sealedColumnsOf = (table: SealedTable): string[] => columnNames.get(table) ?? [];

/** What came without a case that anybody knows is the office's, also once its case is found. */
const caseOf = (table: SealedTable, row: Record<string, unknown>): unknown => (isOfNobody(table) ? undefined : row['caseNumber']);
export const isOfNobody = (table: SealedTable): table is typeof unmatchedPayments | typeof unmatchedReplies =>
  table === unmatchedPayments || table === unmatchedReplies;

function placeOf(table: SealedTable, column: string, row: Record<string, unknown>): string {
  const identity = sealedTables.find((one) => one.table === table)?.row ?? [];
  return [`${getTableName(table)}.${column}`, caseOf(table, row) ?? '', ...identity.map((name) => row[name])].map(String).join('|');
}

/** The keys of the case, each unwrapped once in a transaction. */
async function keysOf(tx: Database, caseNumber: unknown): Promise<Keys> {
  if (typeof caseNumber !== 'string') return keysFor(tx, undefined);
  const { keys } = heldBy(tx);
  const found = keys?.get(caseNumber) ?? readKeys(tx, caseNumber);
  keys?.set(caseNumber, found);
  return found;
}

/** Who has a part in the case: from now on, in this transaction, its rows are sealed for them. */
export function sealFor(tx: Database, caseNumber: string, parties: Parties): void {
  heldBy(tx).keys?.set(caseNumber, keysFor(tx, parties));
}

/** The same where it is read anyway, and was not known. */
export function noteParties(tx: Database, caseNumber: string, parties: Parties): void {
  const { keys } = heldBy(tx);
  if (!keys?.has(caseNumber)) sealFor(tx, caseNumber, parties);
}

async function readKeys(tx: Database, caseNumber: string): Promise<Keys> {
  const { personId, claimantId, survivorId, salt } = applicants;
  const [parties] = await tx
    .select({ personId, claimantId, survivorId, salt })
    .from(applicants)
    .where(eq(applicants.caseNumber, caseNumber));
  return keysFor(tx, parties);
}

async function keysFor(tx: Database, parties: Parties | undefined): Promise<Keys> {
  const { office, masterKey } = vaultOf(tx);
  const secrets = new Map<string, Secret>([[officeName, { key: office, salt: noSalt }]]);
  const { personId, claimantId, survivorId, salt } = parties ?? {};
  if (salt) {
    const ids = [personId, claimantId, survivorId].filter((id) => typeof id === 'number');
    const rows = await tx.select().from(persons).where(inArray(persons.id, ids));
    for (const { id, idHash, wrappedKey } of rows)
      secrets.set(String(id), { key: await masterKey.unwrap(wrappedKey, idHash), salt: Buffer.from(salt, 'base64url') });
  }
  return {
    nameFor: (role) => String(parties?.[role] ?? personId ?? officeName),
    secret: (keyName) => secrets.get(keyName),
  };
}

export const newSalt = (): string => randomBytes(32).toString('base64url');
