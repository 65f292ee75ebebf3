import { Decimal } from 'decimal.js';
import {
  type Calculation,
  compareMonths,
  countText,
  distinctMonths,
  individualBase,
  type IsoDate,
  type LedgerRow,
  Money,
  type Month,
  month as monthOfText,
  notedParameters,
  type ParameterSet,
} from '../../../policy/index.ts';
import { because } from './clauses.ts';
import type { RelationFacts } from './relation.ts';
import { assessedMonthlyAmount, lastYearStandardApplies } from './year-start-standard.ts';

type ArrearsRow = LedgerRow<'arrears'>;

/**
 * S-07, S-09: what is owed, month by month. The register has the sum; it is divided as the standards of the months are. Where
 * the card is to be printed before the new standard is released, the months of this year are assessed by last year's. From
 * `notFrom` on nothing is owed, whatever the register says (S-10, S-14).
 */
export function assessedArrears(
  facts: { arrears: RelationFacts['arrears']; applicationDate: IsoDate; registrationRequested: boolean; notFrom?: Month | undefined },
  parameters: ParameterSet,
): Calculation<'arrears'> {
  const noted = notedParameters(parameters);
  const { arrears, applicationDate, notFrom } = facts;
  const registered = registeredRows(arrears, noted).filter(({ month }) => !notFrom || compareMonths(month, notFrom) < 0);
  const applies = registered.length > 0 && facts.registrationRequested ? yearStart(applicationDate, noted) : undefined;
  const lastYear = monthOfText(`${Number(applicationDate.slice(0, 4)) - 1}-01`);
  const isReassessed = ({ month }: ArrearsRow) => applies?.value === true && month.slice(0, 4) === applicationDate.slice(0, 4);
  const ledger = registered.map((row) => (isReassessed(row) ? { ...row, ...standard(lastYear, noted), requirement: 'S-09' } : row));
  const total = Money.sum(ledger.map(({ personalShare }) => personalShare));
  const sum = because('S-07', `欠缴基本养老保险费${countText(ledger.length)}，核定为${total}元（登记为${arrears.amount}元）。`);
  return {
    unitTotal: Money.zero,
    personalTotal: total,
    total,
    ledger,
    reasons: ledger.length > 0 ? [...(applies?.reasons ?? []), sum] : [],
    parameterVersions: noted.versions(),
  };
}

/** S-09, with the amounts between which it decides. */
function yearStart(requestDate: IsoDate, parameters: ParameterSet) {
  const year = requestDate.slice(0, 4);
  const released = parameters.parameter('contributionStandardReleaseDate', requestDate).value;
  const amountOf = (of: number) => standard(monthOfText(`${of}-01`), parameters).personalShare;
  const known = {
    requestDate,
    newStandardReleaseDate: released.startsWith(year) ? released : null,
    lastYearFullStandardMonthly: amountOf(Number(year) - 1),
    normalMonthlyAmount: amountOf(Number(year)),
  };
  const applies = lastYearStandardApplies(known);
  return applies && { value: applies.value, reasons: assessedMonthlyAmount(known)?.reasons ?? [] };
}

/** 100% of the standard of the month. */
function standard(month: Month, parameters: ParameterSet) {
  const base = individualBase('standard', month, parameters);
  const rate = parameters.parameter('individualContributionRate', month);
  return {
    base: base.value,
    personalRate: rate.value,
    personalShare: base.value.times(rate.value),
    parameterVersions: [...base.versions, rate.version],
  };
}

/** The registered sum over its months: whoever pays on another base than the standard's owes each month in that proportion. */
function registeredRows({ amount, months }: RelationFacts['arrears'], parameters: ParameterSet): ArrearsRow[] {
  const standards = distinctMonths(months).map((month) => ({ month, ...standard(month, parameters) }));
  const sum = Money.sum(standards.map(({ personalShare }) => personalShare));
  const proportion = new Decimal(amount.toString()).div(sum.toString());
  let left = amount;
  return standards.map(({ base, personalShare, ...rest }, index) => {
    // What rounding leaves is in the last month.
    const share = index === standards.length - 1 ? left : personalShare.times(proportion);
    left = left.minus(share);
    return row({ ...rest, base: base.times(proportion), personalShare: share, sequence: index + 1 });
  });
}

function row(own: Pick<ArrearsRow, 'sequence' | 'month' | 'base' | 'personalRate' | 'personalShare' | 'parameterVersions'>): ArrearsRow {
  return {
    insurance: 'pension',
    treatment: 'arrears',
    unitRate: null,
    unitShare: Money.zero,
    remitter: null,
    personalShareBorneBy: 'participant',
    requirement: 'S-07',
    ...own,
  };
}
