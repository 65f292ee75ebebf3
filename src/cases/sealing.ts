/** Seals rows for the database, and opens them. */
import { getTableColumns, getTableName, inArray } from 'drizzle-orm';
import { open, partsOf, seal, type Secret, SealBroken } from '../vault/index.ts';
import { type CaseKeys, keysOf, type Role } from './case-keys.ts';
import type { Database } from './database.ts';
import { vaultOf } from './held-vault.ts';
import type { Sealed } from './sealed-column.ts';
import { persons, type SealedTable, sealedTables, unmatchedDecisions, unmatchedPayments, unmatchedReplies } from './schema/index.ts';

type Clear<V> = V extends Sealed<infer T> ? T : V;
type Opened<V> = V extends Sealed<infer T> ? T | null : V;
type ClearRow<R> = { [K in keyof R]: Clear<R[K]> };
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
    const keyName = keys.nameFor(roles[column] ?? 'personId');
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
  const known = new Map<string | undefined, CaseKeys>();
  const all: OpenedRow<R>[] = [];
  for (const row of rows as readonly Record<string, unknown>[]) {
    const caseNumber = caseOf(table, row);
    const keys = known.get(caseNumber) ?? (await keysOf(tx, caseNumber));
    known.set(caseNumber, keys);
    const clear = { ...row };
    for (const column of sealedColumnsOf(table)) {
      const text = row[column];
      if (typeof text === 'string') clear[column] = await openedBy(tx, keys, placeOf(table, column, row), text);
    }
    all.push(clear as OpenedRow<R>);
  }
  return all;
}

async function openedBy(tx: Database, keys: CaseKeys, place: string, text: string): Promise<unknown> {
  const parts = partsOf(text);
  if (!parts) throw new SealBroken(`What stands at ${place} is not sealed: somebody else than this application wrote it. ${fromBackup}`);
  const secret = keys.secret(parts.keyName);
  if (secret) return JSON.parse(open(parts, secret, place).toString());
  // Who sealed it was erased, or has no part in this case.
  if (!keys.erased && (await isPerson(tx, parts.keyName)))
    throw new SealBroken(`What stands at ${place} does not open: it is of a person who has no part in this case. ${fromBackup}`);
  return null;
}

const fromBackup = 'Put the value back from a backup.';

async function isPerson(tx: Database, keyName: string): Promise<boolean> {
  const ids = /^\d{1,15}$/.test(keyName) ? [Number(keyName)] : [];
  return (await tx.select({ id: persons.id }).from(persons).where(inArray(persons.id, ids))).length > 0;
}

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
export const isOfNobody = (table: SealedTable): table is (typeof ofNobody)[number] => ofNobody.some((one) => one === table);
const ofNobody = [unmatchedPayments, unmatchedDecisions, unmatchedReplies] as const;

function caseOf(table: SealedTable, { caseNumber }: Record<string, unknown>): string | undefined {
  return !isOfNobody(table) && typeof caseNumber === 'string' ? caseNumber : undefined;
}

function placeOf(table: SealedTable, column: string, row: Record<string, unknown>): string {
  const identity = sealedTables.find((one) => one.table === table)?.row ?? [];
  return [`${getTableName(table)}.${column}`, caseOf(table, row) ?? '', ...identity.map((name) => row[name])].map(String).join('|');
}
