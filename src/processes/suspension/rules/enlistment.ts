import { addMonths, dateText, type Month, monthOf, monthText, type Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import type { SuspensionFacts } from './facts.ts';

/** S-10: the last month with a contribution due; the month in which the enlistment is approved is free already (当月起). */
export function lastPayableMonth({ enlistmentApprovalDate: approved }: SuspensionFacts): Outcome<Month> | undefined {
  if (!approved) return undefined;
  const value = addMonths(monthOf(approved), -1);
  const finding = `批准参军的日期为${dateText(approved)}，自${monthText(monthOf(approved))}起不再缴费，最后应缴费月份为${monthText(value)}。`;
  return { value, reasons: [because('S-10', finding)] };
}
