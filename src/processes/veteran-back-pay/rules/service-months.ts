import { addDays, completedMonths, countText, dateText, type IsoDate, type Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';

/**
 * 军龄 in exact months (AMB-09), for B-12 and B-18. The day of enlistment and the day of discharge both are days of
 * service; days beyond the last full month do not count. RangeError if the discharge is earlier than the enlistment.
 */
export function serviceMonths(facts: { enlistmentDate: IsoDate; dischargeDate: IsoDate }): Outcome<number> {
  const { enlistmentDate, dischargeDate } = facts;
  if (dischargeDate < enlistmentDate) {
    throw new RangeError(`Discharged before enlistment: ${enlistmentDate} to ${dischargeDate}`);
  }
  const value = completedMonths(enlistmentDate, addDays(dischargeDate, 1));
  const finding = `自${dateText(enlistmentDate)}入伍至${dateText(dischargeDate)}退出现役，军龄按足月计算为${countText(value)}。`;
  return { value, reasons: [because('B-12', finding, 'AMB-09')] };
}
