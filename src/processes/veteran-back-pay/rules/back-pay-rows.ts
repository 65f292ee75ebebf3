import { addMonths, compareMonths, type IsoDate, Money, type Month, monthOf, monthsIn, type ParameterSet } from '../../../policy/index.ts';
import type { Standard } from './back-pay-standard.ts';
import type { UnplacedRow } from './calculation.ts';
import { contributions } from './contribution.ts';
import type { PossiblePayer } from './facts.ts';
import { OPINION_MONTH } from './fixed-dates.ts';

/** Every month from the one after discharge to the last before the cut-off (AMB-05); none if discharged too late. */
export function ledgerMonths(facts: { dischargeDate: IsoDate; januaryOfCutoffCounts: boolean }): Month[] {
  const from = addMonths(monthOf(facts.dischargeDate), 1);
  const to = addMonths(OPINION_MONTH, facts.januaryOfCutoffCounts ? 0 : -1);
  return compareMonths(from, to) > 0 ? [] : monthsIn({ from, to });
}

export interface BackPayMonthSets {
  months: readonly Month[];
  gaps: readonly Month[];
  paid: readonly Month[];
  backPaid: readonly Month[];
  payer: PossiblePayer;
}

/** B-09, B-12: one row for each month, back-paid, uncovered, paid or not on record. */
export function backPayRows(facts: BackPayMonthSets, standard: Standard, parameters: ParameterSet): UnplacedRow[] {
  const gaps = new Set(facts.gaps);
  const backPaid = new Set(facts.backPaid);
  const paid = new Set(facts.paid);
  const { remitter, personalShareBorneBy } = facts.payer;
  const dueIn = contributions('pension', { standard, sharing: 'split' }, parameters);
  return facts.months.map((month) => {
    if (!gaps.has(month)) return nothingDue(month, paid.has(month) ? 'paid' : 'notOnRecord', 'B-34');
    if (!backPaid.has(month)) return nothingDue(month, 'uncovered', 'B-12');
    return { ...dueIn(month), insurance: 'pension', month, treatment: 'backPay', requirement: 'B-12', remitter, personalShareBorneBy };
  });
}

function nothingDue(month: Month, treatment: 'paid' | 'notOnRecord' | 'uncovered', requirement: string): UnplacedRow {
  return {
    insurance: 'pension',
    month,
    treatment,
    requirement,
    base: null,
    unitRate: null,
    personalRate: null,
    unitShare: Money.zero,
    personalShare: Money.zero,
    remitter: null,
    personalShareBorneBy: null,
    parameterVersions: [],
  };
}
