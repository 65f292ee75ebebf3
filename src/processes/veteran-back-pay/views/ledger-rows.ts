/** The ledger in the lines of two tables: what it comes to, and how the months were treated. */
import { z } from 'zod';
import { addMonths, insuranceNames, Money, percentText, treatmentNames } from '../../../policy/index.ts';
import type { LedgerRow, UnplacedRow } from '../rules/calculation.ts';

const text = z.string();
export const amountRowSchema = z.object({
  insuranceLabel: text,
  item: text,
  months: z.int(),
  unitShare: text,
  personalShare: text,
  total: text,
});
export const periodRowSchema = z.object({
  insuranceLabel: text,
  treatmentLabel: text,
  from: text,
  to: text,
  months: z.int(),
  base: text,
  rates: text,
  unitShare: text,
  personalShare: text,
});
type AmountRow = z.output<typeof amountRowSchema>;
type PeriodRow = z.output<typeof periodRowSchema>;

/** One line for each insurance and treatment that costs money, and the sum of them. */
export function amountRows(ledger: readonly UnplacedRow[]): AmountRow[] {
  const payable = ledger.filter(({ base }) => base !== null);
  const groups = [...Map.groupBy(payable, ({ insurance, treatment }) => `${insurance} ${treatment}`).values()];
  const rows = groups.flatMap((group) => {
    const [first] = group;
    return first ? [amountLine(insuranceNames[first.insurance], treatmentNames[first.treatment], group)] : [];
  });
  return rows.length === 0 ? [] : [...rows, amountLine('合计', '—', payable)];
}

function amountLine(insuranceLabel: string, item: string, rows: readonly UnplacedRow[]): AmountRow {
  const { unitShare, personalShare } = shares(rows);
  return {
    insuranceLabel,
    item,
    months: rows.length,
    unitShare: unitShare.toString(),
    personalShare: personalShare.toString(),
    total: unitShare.plus(personalShare).toString(),
  };
}

function shares(rows: readonly UnplacedRow[]): { unitShare: Money; personalShare: Money } {
  return {
    unitShare: Money.sum(rows.map((row) => row.unitShare)),
    personalShare: Money.sum(rows.map((row) => row.personalShare)),
  };
}

/** Beside the months that cannot be back-paid. */
const periodNames = { ...treatmentNames, backPay: '可补缴' } as const;

/** One line for neighbouring months with the same treatment, base, rates and clause. */
export function periodRows(ledger: readonly LedgerRow[]): PeriodRow[] {
  return runs(ledger).map((rows) => {
    const [first] = rows;
    const { unitShare, personalShare } = shares(rows);
    // A one-off buys months that are no calendar months.
    const oneOff = first.treatment === 'lumpSum';
    return {
      insuranceLabel: insuranceNames[first.insurance],
      treatmentLabel: periodNames[first.treatment],
      from: oneOff ? '—' : first.month,
      to: oneOff ? '—' : (rows.at(-1)?.month ?? first.month),
      months: rows.length,
      base: first.base?.toString() ?? '—',
      rates: ratesText(first),
      unitShare: unitShare.toString(),
      personalShare: personalShare.toString(),
    };
  });
}

type Run = [LedgerRow, ...LedgerRow[]];

/** Neighbours in the ledger that differ in nothing but their month. */
function runs(ledger: readonly LedgerRow[]): Run[] {
  const found: Run[] = [];
  for (const row of ledger) {
    const run = found.at(-1);
    const last = run?.at(-1);
    if (run && last && sameTerms(last, row) && follows(last, row)) run.push(row);
    else found.push([row]);
  }
  return found;
}

function sameTerms(a: LedgerRow, b: LedgerRow): boolean {
  const terms = ({ insurance, treatment, base, unitRate, personalRate, requirement }: LedgerRow) =>
    JSON.stringify([insurance, treatment, base, unitRate, personalRate, requirement]);
  return terms(a) === terms(b);
}

function follows(a: LedgerRow, b: LedgerRow): boolean {
  return a.treatment === 'lumpSum' ? a.month === b.month : addMonths(a.month, 1) === b.month;
}

function ratesText({ unitRate, personalRate }: LedgerRow): string {
  return unitRate === null || personalRate === null ? '—' : `${percentText(unitRate)} / ${percentText(personalRate)}`;
}
