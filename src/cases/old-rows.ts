/**
 * Seals what a case file from before the vault has in clear: a batch of cases in a transaction each, so that a start that is cut
 * off leaves every case either as it was or sealed, and the next one goes on. Runs under the lock of the migration.
 */
import { and, asc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Claimant, HeirClaim } from '../applications/index.ts';
import { isSealed } from '../vault/index.ts';
import { keptPersons, partiesOf } from './applicants.ts';
import type { Database } from './database.ts';
import { keptPerson } from './persons.ts';
import { applicants, cases, type SealedTable, sealedTables, unmatchedPayments } from './schema/index.ts';
import { sealFor } from './case-keys.ts';
import { isOfNobody, sealed, sealedColumnsOf } from './sealing.ts';

/** The migration has left JSON in these columns, which begins with no letter that a sealed text begins with. */
const inClear = (column: PgColumn): SQL => sql`${column} !~ '^[a-z]+[0-9]+[.]'`;

/** @param batch cases in one transaction @param onBatch hears of each */
export async function sealOldRows(database: Database, { batch = 100, onBatch = () => undefined } = {}): Promise<void> {
  const before = await database
    .select({ paymentId: unmatchedPayments.paymentId })
    .from(unmatchedPayments)
    .where(inClear(unmatchedPayments.reference));
  await database.transaction((tx) => sealRows(tx, unmatchedPayments, inClear(unmatchedPayments.reference)));
  let found = before.length > 0;
  while (await database.transaction((tx) => sealBatch(tx, batch))) {
    found = true;
    onBatch();
  }
  // What was in clear lies in the files of the tables until they are written anew.
  if (found) for (const { table } of sealedTables) await database.execute(sql`vacuum (full, analyze) ${table}`);
}

async function sealBatch(tx: Database, batch: number): Promise<boolean> {
  const waiting = await tx
    .select({ caseNumber: cases.caseNumber })
    .from(cases)
    .where(inClear(cases.application))
    .orderBy(asc(cases.caseNumber))
    .limit(batch);
  for (const { caseNumber } of waiting) {
    await findParties(tx, caseNumber);
    for (const { table } of sealedTables) if (!isOfNobody(table)) await sealRows(tx, table, eq(table.caseNumber, caseNumber));
  }
  return waiting.length > 0;
}

/** Gives the persons of the case their keys. A case whose personal data were erased has none: the rest of it is the office's. */
async function findParties(tx: Database, caseNumber: string): Promise<void> {
  const [row] = await tx.select().from(applicants).where(eq(applicants.caseNumber, caseNumber));
  if (!row) return;
  const read = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
  const claimant = (read(row.claimant) as Claimant | null) ?? undefined;
  const applicant = { name: '', phone: '', idNumber: (read(row.idNumber) as string | null) ?? '' };
  const personal = { applicant, claimant };
  const parties = partiesOf(tx, caseNumber, personal, await keptPersons(tx, personal));
  const heir = (read(row.heirClaim) ?? read(row.heir)) as HeirClaim | null;
  const all = { ...parties, survivorId: heir && (await keptPerson(tx, heir.idNumber)).id };
  await tx.update(applicants).set(all).where(eq(applicants.caseNumber, caseNumber));
  sealFor(tx, caseNumber, all);
}

async function sealRows(tx: Database, table: SealedTable, which: SQL): Promise<void> {
  const columns = sealedColumnsOf(table);
  const all: Record<string, PgColumn> = getTableColumns(table);
  const identity = ['caseNumber', ...(sealedTables.find((one) => one.table === table)?.row ?? [])];
  for (const row of (await tx.select().from(table).where(which)) as Record<string, unknown>[]) {
    const clear = Object.entries(row).flatMap(([name, value]) =>
      columns.includes(name) && typeof value === 'string' && !isSealed(value) ? [[name, JSON.parse(value) as unknown]] : [],
    );
    if (clear.length === 0) continue;
    const own = Object.fromEntries(identity.map((name) => [name, row[name]]));
    const values = (await sealed(tx, table, { ...own, ...Object.fromEntries(clear) } as never)) as Record<string, unknown>;
    const same = identity.filter((name) => row[name] !== null).map((name) => eq(all[name] as PgColumn, row[name]));
    await tx
      .update(table)
      .set(Object.fromEntries(clear.map(([name]) => [name, values[name as string]])) as never)
      .where(and(...same));
  }
}
