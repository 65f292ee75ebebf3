/** 对账: a statement of one of our accounts is held against what is on record by one person, and approved by another. */
import { createHash } from 'node:crypto';
import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { isoDate, type IsoDate, Money } from '../policy/index.ts';
import { recordChange } from './audit.ts';
import { only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { recordedMovements, type StatementAccount, statementAccounts } from './recorded-movements.ts';
import { reconciliationLines, reconciliations } from './schema/index.ts';
import { type MatchedLine, type MatchResult, matchStatement, namesOf, periodOf, type StatedMovement } from './statement-match.ts';
import { keep } from './unmatched.ts';

export interface Reconciliation {
  id: number;
  account: StatementAccount;
  from: IsoDate;
  to: IsoDate;
  preparedBy: string;
  preparedAt: Date;
  approvedBy: string | null;
}

export interface Reconciliations {
  /** What the statement would come to; nothing is kept. */
  compare(account: StatementAccount, stated: readonly StatedMovement[]): Promise<MatchedLine[]>;
  /** Keeps it; `known`: the same statement was kept before, and stands as it is. `stated`: at least one. */
  prepare(account: StatementAccount, stated: readonly StatedMovement[], by: string): Promise<{ id: number; known: boolean }>;
  /** Newest first. */
  latest(limit: number): Promise<Reconciliation[]>;
  /** Null if there is none. */
  find(id: number): Promise<{ reconciliation: Reconciliation; lines: MatchedLine[] } | null>;
  /**
   * By another person than who prepared it. What came in and is not on record becomes unmatched money, which stays until somebody has
   * decided whose it is. Null if there is no such reconciliation; a repetition changes nothing.
   */
  approve(id: number, by: string): Promise<'approved' | 'ownWork' | null>;
}

export function reconciliationRecords({ database, clock }: Context): Reconciliations {
  return {
    compare: (account, stated) => compare(database, account, stated),

    prepare: (account, stated, by) =>
      database.transaction(async (tx) => {
        const now = clock();
        const digest = digestOf(stated);
        const values = { account, digest, ...periodOf(stated), preparedBy: by, preparedAt: now };
        const [made] = await tx.insert(reconciliations).values(values).onConflictDoNothing().returning();
        if (!made) return { id: await idOf(tx, account, digest), known: true };
        const lines = await compare(tx, account, stated);
        for (let at = 0; at < lines.length; at += batch) {
          const rows = lines.slice(at, at + batch).map((line, index) => toRow(made.id, at + index, line));
          await tx.insert(reconciliationLines).values(rows);
        }
        await recordChange(tx, now, null, 'reconciliation-prepared', { reconciliation: made.id, account, lines: lines.length }, by);
        return { id: made.id, known: false };
      }),

    async latest(limit) {
      const rows = await database.select().from(reconciliations).orderBy(desc(reconciliations.id)).limit(limit);
      return rows.map(toReconciliation);
    },

    async find(id) {
      const [row] = await database.select().from(reconciliations).where(eq(reconciliations.id, id));
      return row ? { reconciliation: toReconciliation(row), lines: await linesOf(database, id) } : null;
    },

    approve: (id, by) =>
      database.transaction(async (tx) => {
        const [row] = await tx.select().from(reconciliations).where(eq(reconciliations.id, id)).for('update');
        if (!row) return null;
        const now = clock();
        if (row.preparedBy === by) {
          await recordChange(tx, now, null, 'refused', { attempted: 'approveReconciliation', reason: 'ownWork' }, by);
          return 'ownWork';
        }
        if (row.approvedBy !== null) return 'approved';
        await tx.update(reconciliations).set({ approvedBy: by, approvedAt: now }).where(eq(reconciliations.id, id));
        await keepUnknown(tx, now, toReconciliation(row));
        await recordChange(tx, now, null, 'reconciliation-approved', { reconciliation: id }, by);
        return 'approved';
      }),
  };
}

/** Rows in a statement to the database: it takes 65,535 values. */
const batch = 1000;

async function compare(tx: Database, account: StatementAccount, stated: readonly StatedMovement[]): Promise<MatchedLine[]> {
  const recorded = await recordedMovements(tx, account, stated);
  const names = [...stated.map(({ number }) => number), ...recorded.flatMap(namesOf)];
  return matchStatement(stated, recorded, await hadBefore(tx, account, names));
}

/** What approved statements of the account have had of the numbers: one that nobody approves may be wrong, and hides nothing. */
async function hadBefore(tx: Database, account: StatementAccount, numbers: readonly string[]): Promise<Map<string, Money>> {
  const { number, stated, reconciliation } = reconciliationLines;
  // One value, however many: a query takes 65,535.
  const named = sql`${number} = any(${sql.param([...new Set(numbers)])}::text[])`;
  const rows = await tx
    .select({ number, amount: sql<string>`${stated}` })
    .from(reconciliationLines)
    .innerJoin(reconciliations, eq(reconciliations.id, reconciliation))
    .where(and(eq(reconciliations.account, account), isNotNull(reconciliations.approvedBy), isNotNull(stated), named));
  return new Map(rows.map((row) => [row.number, Money.of(row.amount)]));
}

async function keepUnknown(tx: Database, now: Date, { id, account }: Reconciliation): Promise<void> {
  const unknown = (await linesOf(tx, id)).flatMap(({ result, stated: amount, ...line }) =>
    result === 'unknown' && amount && amount.compareTo(Money.zero) > 0 ? [{ ...line, amount }] : [],
  );
  if (unknown.length === 0) return;
  // The bank may have told of it since.
  const known = new Set((await recordedMovements(tx, account, unknown)).flatMap(namesOf));
  const kind = statementAccounts[account];
  for (const { number, amount, day, named } of unknown.filter((line) => !known.has(line.number)))
    await keep(tx, now, named ?? '', { idempotencyKey: number, kind, amount, paidOn: day, reference: number });
}

async function idOf(tx: Database, account: StatementAccount, digest: string): Promise<number> {
  const same = and(eq(reconciliations.account, account), eq(reconciliations.digest, digest));
  return only(await tx.select({ id: reconciliations.id }).from(reconciliations).where(same)).id;
}

const digestOf = (stated: readonly StatedMovement[]): string => createHash('sha256').update(JSON.stringify(stated)).digest('hex');

function toRow(reconciliation: number, place: number, { stated, recorded, ...line }: MatchedLine): typeof reconciliationLines.$inferInsert {
  return { ...line, reconciliation, place, stated: stated?.toString() ?? null, recorded: recorded?.toString() ?? null };
}

async function linesOf(tx: Database, id: number): Promise<MatchedLine[]> {
  const { place, reconciliation } = reconciliationLines;
  const rows = await tx.select().from(reconciliationLines).where(eq(reconciliation, id)).orderBy(asc(place));
  const money = (text: string | null) => (text === null ? null : Money.of(text));
  return rows.map(({ result, number, day, stated, recorded, named, caseNumber }) => ({
    result: result as MatchResult,
    number,
    day: isoDate(day),
    stated: money(stated),
    recorded: money(recorded),
    named,
    caseNumber,
  }));
}

function toReconciliation(row: typeof reconciliations.$inferSelect): Reconciliation {
  const { id, account, from, to, preparedBy, preparedAt, approvedBy } = row;
  return { id, account: account as StatementAccount, from: isoDate(from), to: isoDate(to), preparedBy, preparedAt, approvedBy };
}
