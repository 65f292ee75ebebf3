import { compareMonths, type Month, type Outcome, type ParameterValues, periodsOf, periodsText } from '../../../policy/index.ts';
import { because } from './clauses.ts';

/** Which gap months are back-paid. B-12 does not say it for a gap longer than the service: the order is a parameter. */
export function backPaidMonths(facts: {
  gapMonths: readonly Month[];
  payable: number;
  backPayMonthOrder: ParameterValues['backPayMonthOrder'];
}): Outcome<Month[]> {
  const { payable, backPayMonthOrder: order } = facts;
  const months = facts.gapMonths.toSorted(compareMonths);
  const value = order === 'earliestFirst' ? months.slice(0, payable) : months.slice(months.length - payable);
  if (value.length === 0 || value.length === months.length) return { value, reasons: [] };
  const direction = order === 'earliestFirst' ? '由早到晚' : '由晚到早';
  const finding = `断缴超过军龄时先补缴哪些月份，来源未规定；按现行设定${direction}，补缴${periodsText(periodsOf(value))}。`;
  return { value, reasons: [because('B-12', finding)] };
}
