import {
  compareMonths,
  dateText,
  distinctMonths,
  type IsoDate,
  type Month,
  monthOf,
  type Outcome,
  type Period,
  periodsOf,
  periodsText,
} from '../../../policy/index.ts';
import { because } from './clauses.ts';

/**
 * AMB-37: the months paid after the month of the cut-off date. Whether they are refunded the source does not say, so a
 * clerk decides.
 */
export function paidAfterCutoff(facts: { cutoffDate: IsoDate; paidPeriods: readonly Period[] }): Outcome<Month[]> {
  const { cutoffDate, paidPeriods } = facts;
  const value = distinctMonths(paidPeriods).filter((paid) => compareMonths(paid, monthOf(cutoffDate)) > 0);
  const cutoff = `截止缴费日期${dateText(cutoffDate)}`;
  if (value.length === 0) return { value, reasons: [because('L-13', `${cutoff}之后的月份没有缴费。`)] };
  const finding = `${cutoff}之后，${periodsText(periodsOf(value))}仍有缴费；办事指南未规定是否退还，由经办人员决定并说明理由。`;
  return { value, reasons: [because('L-13', finding, 'AMB-37')] };
}
