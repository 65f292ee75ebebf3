import { eq } from 'drizzle-orm';
import type { Clock } from '../clock.ts';
import type { Database } from './database.ts';
import type { Kinds } from './kinds.ts';
import { CaseNotFound, CaseStateError } from './errors.ts';
import { cases } from './schema/index.ts';

/** What every part of the case file works with. */
export interface Context {
  database: Database;
  clock: Clock;
  kinds: Kinds;
}

export type CaseRow = typeof cases.$inferSelect;

/**
 * The case's row, locked until the transaction ends: whatever depends on the state of a case, or on its sums, is
 * decided one after another. What only refers to the case, such as the record of a refused attempt, need not wait. CaseNotFound.
 */
export async function lockCase(tx: Database, caseNumber: string): Promise<CaseRow> {
  const [row] = await tx.select().from(cases).where(eq(cases.caseNumber, caseNumber)).for('no key update');
  if (!row) throw new CaseNotFound(caseNumber);
  return row;
}

/**
 * The same, and what is asked of the case once it is locked, sent in one trip. `ask` sends before it waits for anything.
 * @throws CaseNotFound, whatever else then fails
 */
export async function lockedWith<T>(tx: Database, caseNumber: string, ask: () => Promise<T>): Promise<[CaseRow, T]> {
  const [locked, answer] = await Promise.allSettled([lockCase(tx, caseNumber), ask()]);
  if (locked.status === 'rejected') throw locked.reason;
  if (answer.status === 'rejected') throw answer.reason;
  return [locked.value, answer.value];
}

/** CaseStateError if the case is closed. */
export function mustBeOpen(row: CaseRow): void {
  if (row.state === 'closed') throw new CaseStateError(row.caseNumber, 'closed');
}

/** The only row of a query that always gives one. */
export function only<T>(rows: T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('The database returned no row where it must return one.');
  return row;
}
