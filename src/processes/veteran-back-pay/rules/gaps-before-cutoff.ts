import {
  compareMonths,
  countText,
  dateText,
  distinctMonths,
  type Month,
  monthText,
  type Outcome,
  type Period,
  periodsOf,
  periodsText,
  type Reason,
} from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { OPINION_EFFECTIVE, OPINION_MONTH } from './fixed-dates.ts';

/**
 * B-09: the months without contributions before 2019-01-21, each once, in order. A gap that straddles the day counts
 * only for the part before; whether January 2019 itself counts is AMB-05. Not insured, in arrears, interrupted: all
 * are gaps (AMB-07).
 */
export function gapsBeforeCutoff(facts: { pensionGaps: readonly Period[]; januaryOfCutoffCounts: boolean }): Outcome<Month[]> {
  const last = facts.januaryOfCutoffCounts ? 0 : -1;
  const all = distinctMonths(facts.pensionGaps);
  const value = all.filter((month) => compareMonths(month, OPINION_MONTH) <= last);
  const later = all.slice(value.length);
  const reasons = [because('B-09', insideText(value), 'AMB-07')];
  if (later.length > 0) reasons.push(because('B-09', laterText(later)));
  if (all.includes(OPINION_MONTH)) reasons.push(januaryReason(facts.januaryOfCutoffCounts));
  return { value, reasons };
}

function insideText(months: readonly Month[]): string {
  const cutoff = `《意见》施行日${dateText(OPINION_EFFECTIVE)}`;
  if (months.length === 0) return `${cutoff}之前没有未参保或者断缴的月份。`;
  return `${cutoff}之前未参保、欠缴或者断缴${countText(months.length)}：${periodsText(periodsOf(months))}。`;
}

function laterText(months: readonly Month[]): string {
  return `${periodsText(periodsOf(months))}共${countText(months.length)}不在《意见》施行前，不予计入。`;
}

function januaryReason(counts: boolean): Reason {
  const finding = `《意见》于${dateText(OPINION_EFFECTIVE)}施行，按现行设定${monthText(OPINION_MONTH)}${
    counts ? '计入' : '不计入'
  }施行前的断缴月份。`;
  return because('B-09', finding, 'AMB-05');
}
