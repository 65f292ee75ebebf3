import { type Condition, dateText, isBefore, type IsoDate, type Money, type Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import type { SuspensionFacts } from './facts.ts';

/**
 * S-09: is this year's amount assessed by last year's standard? From 1 January until the day before the new standard is
 * released (AMB-42), if the card is to be printed or the handbook registered.
 */
export function lastYearStandardApplies(facts: SuspensionFacts): Condition {
  const { requestDate: requested, newStandardReleaseDate: released } = facts;
  if (!requested || released === undefined) return undefined;
  const value = released === null || (sameYear(requested, released) && isBefore(requested, released));
  const assessed = value ? '本年度月缴费额按上年度100%标准核定' : '不适用上年度标准，按本人应缴的月缴费额核定';
  const finding = `要求打印接续卡、登记养老保险手册的日期为${dateText(requested)}，${releaseText(released)}，${assessed}。`;
  return { value, reasons: [because('S-09', finding, 'AMB-42')] };
}

/** S-09: the monthly amount with which the arrears of the current year are assessed. */
export function assessedMonthlyAmount(facts: SuspensionFacts): Outcome<Money> | undefined {
  const lastYears = lastYearStandardApplies(facts);
  const value = lastYears?.value ? facts.lastYearFullStandardMonthly : facts.normalMonthlyAmount;
  if (!lastYears || !value) return undefined;
  return { value, reasons: [...lastYears.reasons, because('S-09', `核定的月缴费额为${value}元。`)] };
}

function sameYear(a: IsoDate, b: IsoDate): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}

function releaseText(released: IsoDate | null): string {
  return released === null ? '本年度新的缴费标准尚未出台' : `新的缴费标准于${dateText(released)}出台`;
}
