/** The calculation as the forms show it: months with the same base, rates and treatment in one line. */
import { z } from 'zod';
import { Money } from '../../../src/policy/money.ts';
import { addMonths } from '../../../src/policy/months.ts';
import type { ParameterSet } from '../../../src/policy/parameters.ts';
import type { BackPayCalculation, LedgerRow } from '../../../src/policy/veteran-back-pay/calculation.ts';
import type { Hardship } from '../../../src/policy/veteran-back-pay/facts.ts';
import type { Payer } from '../facts/payer.ts';
import { bearerLabels, hardshipLabels, insuranceLabels, remitterLabels, treatmentLabels } from './labels.ts';
import { parameterViews, parameterViewSchema } from './parameter-view.ts';
import { reasonViews, reasonViewSchema } from './reason-view.ts';

const text = z.string();
const amountRow = z.object({ insuranceLabel: text, item: text, months: z.int(), unitShare: text, personalShare: text, total: text });
const periodRow = z.object({
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

export const calculationViewSchema = z.object({
  firstInsuredDate: text,
  serviceMonths: z.int(),
  gapMonths: z.int(),
  backPayMonths: z.int(),
  uncoveredGapMonths: z.int(),
  lateFee: text,
  unitTotal: text,
  personalTotal: text,
  total: text,
  branchLabel: text,
  remitterLabel: text,
  bearerLabel: text,
  hardshipLabel: text,
  amounts: z.array(amountRow),
  periods: z.array(periodRow),
  medicalLumpSumMonths: z.int(),
  medicalUnitTotal: text,
  medicalPersonalTotal: text,
  medicalTotal: text,
  parameters: z.array(parameterViewSchema),
  usesExampleParameters: z.boolean(),
  reasons: z.array(reasonViewSchema),
});
export type CalculationView = z.output<typeof calculationViewSchema>;

export function calculationView(
  calculation: BackPayCalculation,
  { payer, hardship, parameters }: { payer: Payer; hardship: Hardship; parameters: ParameterSet },
): CalculationView {
  const { ledger, medical } = calculation;
  return {
    firstInsuredDate: calculation.firstInsuredDate,
    serviceMonths: calculation.serviceMonths,
    gapMonths: calculation.gapMonths,
    backPayMonths: calculation.backPayMonths,
    uncoveredGapMonths: calculation.uncoveredGapMonths,
    lateFee: calculation.lateFee.toString(),
    unitTotal: calculation.unitTotal.toString(),
    personalTotal: calculation.personalTotal.toString(),
    total: calculation.total.toString(),
    branchLabel: payer.branchLabel,
    remitterLabel: remitterLabels[payer.remitter],
    bearerLabel: bearerLabels[payer.personalShareBorneBy],
    hardshipLabel: hardshipLabels[hardship],
    amounts: amounts(ledger),
    periods: periods(ledger),
    medicalLumpSumMonths: medical.lumpSumMonths,
    medicalUnitTotal: medical.unitTotal.toString(),
    medicalPersonalTotal: medical.personalTotal.toString(),
    medicalTotal: medical.unitTotal.plus(medical.personalTotal).toString(),
    ...parameterViews(calculation.parameterVersions, parameters),
    reasons: reasonViews(calculation.reasons),
  };
}

function amounts(ledger: readonly LedgerRow[]): CalculationView['amounts'] {
  const payable = ledger.filter(({ base }) => base !== null);
  const rows = [...groupBy(payable, ({ insurance, treatment }) => `${insurance} ${treatment}`).values()].map((group) => {
    const { insurance, treatment } = group[0];
    const item = treatment === 'backPay' ? '补缴' : treatmentLabels[treatment];
    return amountLine(insuranceLabels[insurance], item, group);
  });
  return rows.length === 0 ? [] : [...rows, amountLine('合计', '—', payable)];
}

function amountLine(insuranceLabel: string, item: string, rows: readonly LedgerRow[]): CalculationView['amounts'][number] {
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

function shares(rows: readonly LedgerRow[]): { unitShare: Money; personalShare: Money } {
  return {
    unitShare: Money.sum(rows.map((row) => row.unitShare)),
    personalShare: Money.sum(rows.map((row) => row.personalShare)),
  };
}

function periods(ledger: readonly LedgerRow[]): CalculationView['periods'] {
  return runs(ledger).map((rows) => {
    const [first] = rows;
    const { unitShare, personalShare } = shares(rows);
    // A one-off buys months that are no calendar months.
    const lumpSum = first.treatment === 'lumpSum';
    return {
      insuranceLabel: insuranceLabels[first.insurance],
      treatmentLabel: treatmentLabels[first.treatment],
      from: lumpSum ? '—' : first.month,
      to: lumpSum ? '—' : (rows.at(-1)?.month ?? first.month),
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
  return unitRate === null || personalRate === null ? '—' : `${percent(unitRate)} / ${percent(personalRate)}`;
}

/** "0.075" as 7.5%: shifts the point, since a float would not keep the digits. */
function percent(rate: string): string {
  const [whole = '0', fraction = ''] = rate.split('.');
  const digits = fraction.padEnd(2, '0');
  const rest = digits.slice(2).replace(/0+$/, '');
  return `${Number(whole + digits.slice(0, 2))}${rest === '' ? '' : `.${rest}`}%`;
}

function groupBy(rows: readonly LedgerRow[], key: (row: LedgerRow) => string): Map<string, Run> {
  const groups = new Map<string, Run>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
