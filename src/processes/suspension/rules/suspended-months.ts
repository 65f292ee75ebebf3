import {
  addMonths,
  compareMonths,
  countText,
  distinctMonths,
  type IsoDate,
  laterMonth,
  type Month,
  monthOf,
  monthText,
  type Outcome,
  type ParameterValues,
  type Period,
  periodsOf,
  periodsText,
  type Reason,
} from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { lastPayableMonth } from './enlistment.ts';
import { custodyOf, type SuspensionFacts } from './facts.ts';
import type { RelationFacts } from './relation.ts';
import { sentenceMonths } from './sentence-months.ts';

export type SuspendedMonthsFacts = SuspensionFacts & { applicationDate: IsoDate; custodyFrom?: IsoDate | undefined };

/**
 * S-10, S-14: the first month without a contribution. For every other reason the source names none [gap]: it is the month of
 * the application, or the one after the last that is paid.
 */
export function suspendedFrom(
  facts: SuspendedMonthsFacts,
  paidPeriods: readonly Period[],
  reading: ParameterValues['unpayableSentenceMonths'],
): Outcome<Month> {
  const last = lastPayable(facts, reading);
  if (last) return { value: addMonths(last.value, 1), reasons: last.reasons };
  const paid = distinctMonths(paidPeriods).at(-1);
  const applied = monthOf(facts.applicationDate);
  const value = paid ? laterMonth(applied, addMonths(paid, 1)) : applied;
  const finding = `${monthText(applied)}申请中断${paid ? `，已缴费至${monthText(paid)}` : ''}，自${monthText(value)}起中断缴费。`;
  return { value, reasons: [because('S-03', finding)] };
}

function lastPayable(facts: SuspendedMonthsFacts, reading: ParameterValues['unpayableSentenceMonths']): Outcome<Month> | undefined {
  const { custodyFrom } = facts;
  if (custodyOf(facts) !== 'imprisonment' || !custodyFrom) return lastPayableMonth(facts);
  const { value, reasons } = sentenceMonths({ custodyFrom }, reading);
  return { value: value.lastPayableMonth, reasons };
}

/** S-10, S-14: months that stand in the register as paid or as owed although nothing was to be paid for them. */
export function monthsNotPayable(
  facts: SuspensionFacts,
  from: Month,
  { paidPeriods, arrears }: RelationFacts,
): { paid: Month[]; owed: Month[]; reasons: Reason[] } {
  const since = (periods: readonly Period[]) => distinctMonths(periods).filter((month) => compareMonths(month, from) >= 0);
  const paid = since(paidPeriods);
  const owed = since(arrears.months);
  const requirement = custodyOf(facts) === 'imprisonment' ? 'S-14' : 'S-10';
  const listed = (months: Month[]) => `${periodsText(periodsOf(months))}共${countText(months.length)}`;
  return {
    paid,
    owed,
    reasons: [
      ...(paid.length > 0 ? [because(requirement, `${listed(paid)}不应缴费而登记为已缴费，由业务人员核对。`)] : []),
      ...(owed.length > 0 ? [because(requirement, `${listed(owed)}不应缴费而登记为欠费，由业务人员更正。`)] : []),
    ],
  };
}
