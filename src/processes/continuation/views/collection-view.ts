/** The collection plan as the forms show it. The ledger itself, month by month, stays in the case file. */
import { z } from 'zod';
import { type CollectionFacts, type CollectionPlan, type CollectionRow, continuationStart } from '../rules/index.ts';
import { addMonths, Money, monthText, percentText, placeOf } from '../../../policy/index.ts';
import {
  groundViews,
  groundViewSchema,
  openReadings,
  openReadingSchema,
  parametersShown,
  parameterViews,
  type RulesNow,
} from '../../shared/index.ts';
import { questions } from './questions.ts';

const text = z.string();
const periodSchema = z.object({
  from: text,
  to: text,
  months: z.int(),
  base: text,
  baseFloor: text,
  baseCap: text,
  rate: text,
  amount: text,
  accountAmount: text,
  /** Document and clause. */
  place: text,
});
export const collectionViewSchema = z.object({
  startMonth: text,
  /** Of all that is collected; yyyy-MM, for the form to check an adjustment by; null if nothing is. */
  firstMonth: text.nullable(),
  lastMonth: text.nullable(),
  highestBase: text,
  regularFrom: text,
  months: z.int(),
  total: text,
  accountTotal: text,
  requestedBase: text,
  periods: z.array(periodSchema),
  openReadings: z.array(openReadingSchema),
  ...parametersShown,
  reasons: z.array(groundViewSchema),
});
export type CollectionView = z.output<typeof collectionViewSchema>;

export function collectionView(plan: CollectionPlan, { requestedBase }: CollectionFacts, now: RulesNow): CollectionView {
  const { ledger, regularFrom, total, accountTotal, reasons, parameterVersions } = plan;
  const start = continuationStart(plan)?.value;
  return {
    startMonth: start ? monthText(start) : '不再缴费',
    firstMonth: ledger.at(0)?.month ?? null,
    lastMonth: ledger.at(-1)?.month ?? null,
    highestBase: highestBase(ledger).toString(),
    regularFrom: regularFrom ? monthText(regularFrom) : '不再缴费',
    months: ledger.length,
    total: total.toString(),
    accountTotal: accountTotal.toString(),
    requestedBase: requestedBase ? `${requestedBase}元` : '标准基数',
    periods: runs(ledger).map(periodRow),
    openReadings: openReadings(reasons, questions),
    ...parameterViews(parameterVersions, now, reasons),
    reasons: groundViews(reasons),
  };
}

/** The highest base of the months that are collected; nothing if none is. */
export function highestBase(rows: readonly { base: Money | null }[]): Money {
  return rows.reduce((highest, { base }) => (base && base.compareTo(highest) > 0 ? base : highest), Money.zero);
}

type Run = [CollectionRow, ...CollectionRow[]];

/** Months in a row that differ in nothing but their month: one line of the table. */
function runs(rows: readonly CollectionRow[]): Run[] {
  const found: Run[] = [];
  for (const row of rows) {
    const run = found.at(-1);
    const last = run?.at(-1);
    if (run && last && terms(last) === terms(row) && addMonths(last.month, 1) === row.month) run.push(row);
    else found.push([row]);
  }
  return found;
}

function terms({ base, baseFloor, baseCap, personalRate, accountRate, requirement }: CollectionRow): string {
  return JSON.stringify([base, baseFloor, baseCap, personalRate, accountRate, requirement]);
}

function periodRow(rows: Run): z.output<typeof periodSchema> {
  const [first] = rows;
  return {
    from: first.month,
    to: rows.at(-1)?.month ?? first.month,
    months: rows.length,
    base: first.base.toString(),
    baseFloor: first.baseFloor.toString(),
    baseCap: first.baseCap.toString(),
    rate: `${percentText(first.personalRate ?? '0')}（其中${percentText(first.accountRate)}记入个人账户）`,
    amount: Money.sum(rows.map(({ personalShare }) => personalShare)).toString(),
    accountAmount: Money.sum(rows.map(({ accountAmount }) => accountAmount)).toString(),
    place: placeOf(first.requirement),
  };
}
