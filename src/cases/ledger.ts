import { eq } from 'drizzle-orm';
import { type Calculation, type Insurance, type LedgerRow, Money, month, type Remitter, type Treatment } from '../policy/index.ts';
import { recordChange } from './audit.ts';
import { rowsOf } from './case-rows.ts';
import { lockCase, type CaseRow, type Context } from './context.ts';
import type { Database } from './database.ts';
import type { CaseKind } from './kinds.ts';
import { orderLess } from './orders.ts';
import { isReached, totalsOf } from './settlement.ts';
import { sameJson } from './same.ts';
import { cases, ledgerRows } from './schema/index.ts';

export interface Ledgers {
  save(caseNumber: string, calculation: Calculation): Promise<void>;
}

/** The fields of calculations that are amounts: text in JSON. The ledger has its own table. */
const amounts = new Set(['lateFee', 'unitTotal', 'personalTotal', 'total']);

function withAmounts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withAmounts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, entry]) => [field, amounts.has(field) ? Money.of(String(entry)) : withAmounts(entry)]),
  );
}

function toLedgerRow(row: typeof ledgerRows.$inferSelect): LedgerRow {
  return {
    insurance: row.insurance as Insurance,
    sequence: row.sequence,
    month: month(row.month),
    treatment: row.treatment as Treatment,
    base: row.base === null ? null : Money.of(row.base),
    unitRate: row.unitRate,
    personalRate: row.personalRate,
    unitShare: Money.of(row.unitShare),
    personalShare: Money.of(row.personalShare),
    remitter: row.remitter as Remitter | null,
    personalShareBorneBy: row.personalShareBorneBy as LedgerRow['personalShareBorneBy'],
    requirement: row.requirement,
    parameterVersions: row.parameterVersions as string[],
  };
}

/** The calculation saved last, as it was given. */
export async function calculationOf(tx: Database, file: CaseRow): Promise<Calculation | null> {
  if (file.calculation === null) return null;
  const rows = await rowsOf(tx, ledgerRows, file.caseNumber);
  return { ...(withAmounts(file.calculation) as Omit<Calculation, 'ledger'>), ledger: rows.map(toLedgerRow) };
}

/** What the applicant has to pay: the personal shares that nobody bears for him (B-41). */
function dueFromApplicant({ ledger }: Calculation): Money {
  const bearers = ['veteran', 'participant'];
  return Money.sum(ledger.flatMap((row) => (bearers.includes(row.personalShareBorneBy ?? '') ? [row.personalShare] : [])));
}

function toRow(caseNumber: string, row: LedgerRow): typeof ledgerRows.$inferInsert {
  const { base, unitShare, personalShare } = row;
  const amounts = { base: base?.toString() ?? null, unitShare: unitShare.toString(), personalShare: personalShare.toString() };
  return { ...row, ...amounts, caseNumber };
}

/** Somebody remits the whole sum for the applicant where the process waits for that (B-05). */
function isRemitted({ waits }: CaseKind): boolean {
  return Object.values(waits).some(({ payment }) => payment === 'remittance');
}

/** Once everything that was ordered has arrived, a part of it can still turn out not to be due: what was paid of it is then too much. */
async function onlyLess(tx: Database, file: CaseRow, stored: Calculation | null, { total }: Calculation): Promise<boolean> {
  if (!stored || total.compareTo(stored.total) > 0) return false;
  return isReached((await totalsOf(tx, file)).remittance);
}

export function ledgers({ database, clock, kinds }: Context): Ledgers {
  return {
    save: (caseNumber, calculation) =>
      database.transaction(async (tx) => {
        const file = await lockCase(tx, caseNumber);
        const stored = await calculationOf(tx, file);
        if (stored && sameJson(stored, calculation)) return;
        if (file.remittanceOrderedAt !== null && !(await onlyLess(tx, file, stored, calculation))) {
          throw new Error(`Case ${caseNumber}: the remittance is ordered by the saved calculation; another one cannot replace it.`);
        }
        const { ledger, ...summary } = calculation;
        await tx.delete(ledgerRows).where(eq(ledgerRows.caseNumber, caseNumber));
        if (ledger.length > 0) await tx.insert(ledgerRows).values(ledger.map((row) => toRow(caseNumber, row)));
        const calculationNumber = file.calculationNumber + 1;
        const personalShareDue = dueFromApplicant(calculation).toString();
        const remittanceDue = isRemitted(kinds.of(file.process)) ? calculation.total.toString() : null;
        await tx
          .update(cases)
          .set({ calculation: summary, calculationNumber, personalShareDue, remittanceDue })
          .where(eq(cases.caseNumber, caseNumber));
        const now = clock();
        if (remittanceDue !== null) await orderLess(tx, now, caseNumber, { due: remittanceDue, personalShareDue });
        const details = { calculationNumber, personalShareDue, remittanceDue };
        await recordChange(tx, now, caseNumber, 'calculation-saved', details);
      }),
  };
}
