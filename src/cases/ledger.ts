import { asc, eq } from 'drizzle-orm';
import { Money } from '../policy/money.ts';
import { month } from '../policy/months.ts';
import type { BackPayCalculation, Insurance, LedgerRow, Treatment } from '../policy/veteran-back-pay/calculation.ts';
import type { PersonalShareBearer, Remitter } from '../policy/veteran-back-pay/facts.ts';
import { recordChange } from './audit.ts';
import type { Cases } from './cases.ts';
import { lockCase, type CaseRow, type Context } from './context.ts';
import type { Database } from './database.ts';
import { sameJson } from './same.ts';
import { cases, ledgerRows } from './schema.ts';

/** A calculation as it stands in JSON: amounts as text, without the ledger, which has its own table. */
type Stored<T> = T extends string ? T : T extends Money ? string : T extends object ? { [K in keyof T]: Stored<T[K]> } : T;
type StoredCalculation = Stored<Omit<BackPayCalculation, 'ledger'>>;

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
    personalShareBorneBy: row.personalShareBorneBy as PersonalShareBearer | null,
    requirement: row.requirement,
    parameterVersions: row.parameterVersions as string[],
  };
}

function withAmounts<T extends { unitTotal: string; personalTotal: string }>(part: T) {
  return { ...part, unitTotal: Money.of(part.unitTotal), personalTotal: Money.of(part.personalTotal) };
}

/** The calculation saved last, as it was given. */
export async function calculationOf(tx: Database, file: CaseRow): Promise<BackPayCalculation | null> {
  if (file.calculation === null) return null;
  const stored = file.calculation as StoredCalculation;
  const rows = await tx
    .select()
    .from(ledgerRows)
    .where(eq(ledgerRows.caseNumber, file.caseNumber))
    .orderBy(asc(ledgerRows.sequence));
  return {
    ...stored,
    lateFee: Money.of(stored.lateFee),
    pension: withAmounts(stored.pension),
    medical: withAmounts(stored.medical),
    unitTotal: Money.of(stored.unitTotal),
    personalTotal: Money.of(stored.personalTotal),
    total: Money.of(stored.total),
    ledger: rows.map(toLedgerRow),
  };
}

/** What the veteran has to pay: the personal shares that nobody bears for him (B-41). */
function dueFromVeteran({ ledger }: BackPayCalculation): Money {
  return Money.sum(ledger.flatMap((row) => (row.personalShareBorneBy === 'veteran' ? [row.personalShare] : [])));
}

function toRow(caseNumber: string, row: LedgerRow): typeof ledgerRows.$inferInsert {
  const { base, unitShare, personalShare } = row;
  const amounts = { base: base?.toString() ?? null, unitShare: unitShare.toString(), personalShare: personalShare.toString() };
  return { ...row, ...amounts, caseNumber };
}

export function ledgers({ database, clock }: Context): Pick<Cases, 'saveLedger'> {
  return {
    saveLedger: (caseNumber, calculation) =>
      database.transaction(async (tx) => {
        const file = await lockCase(tx, caseNumber);
        const stored = await calculationOf(tx, file);
        if (stored && sameJson(stored, calculation)) return;
        if (file.remittanceOrderedAt !== null) {
          throw new Error(`Case ${caseNumber}: the remittance is ordered by the saved calculation; another one cannot replace it.`);
        }
        const { ledger, ...summary } = calculation;
        await tx.delete(ledgerRows).where(eq(ledgerRows.caseNumber, caseNumber));
        if (ledger.length > 0) await tx.insert(ledgerRows).values(ledger.map((row) => toRow(caseNumber, row)));
        const calculationNumber = file.calculationNumber + 1;
        const personalShareDue = dueFromVeteran(calculation).toString();
        const remittanceDue = calculation.total.toString();
        await tx
          .update(cases)
          .set({ calculation: summary, calculationNumber, personalShareDue, remittanceDue })
          .where(eq(cases.caseNumber, caseNumber));
        const details = { calculationNumber, personalShareDue, remittanceDue };
        await recordChange(tx, clock(), caseNumber, 'calculation-saved', details);
      }),
  };
}
