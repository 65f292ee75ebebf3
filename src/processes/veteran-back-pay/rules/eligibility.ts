import { dateText, type DischargeMode, isBefore, type IsoDate, type Month, type Outcome, type PersonType } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { OPINION_EFFECTIVE } from './fixed-dates.ts';

/** B-08: only soldiers (士兵). */
export function eligiblePersonType({ personType }: { personType: PersonType }): Outcome<boolean> {
  const value = personType === 'soldier';
  const finding = value ? '人员类别为士兵（含士官），属于适用对象。' : '人员类别不是士兵（含士官），不属于适用对象。';
  return { value, reasons: [because('B-08', finding)] };
}

/** B-08: discharged strictly before the Opinion took effect (AMB-04). */
export function eligibleDischargeDate({ dischargeDate }: { dischargeDate: IsoDate }): Outcome<boolean> {
  const value = isBefore(dischargeDate, OPINION_EFFECTIVE);
  const comparison = value ? '早于' : '不早于';
  const finding = `退出现役日期${dateText(dischargeDate)}${comparison}《意见》施行日${dateText(OPINION_EFFECTIVE)}，${
    value ? '符合' : '不符合'
  }“施行前”的条件。`;
  return { value, reasons: [because('B-08', finding)] };
}

/** B-08: discharged by way of government-arranged work (以政府安排工作方式). */
export function eligibleDischargeMode({ dischargeMode }: { dischargeMode: DischargeMode }): Outcome<boolean> {
  const value = dischargeMode === 'governmentArrangedWork';
  const finding = value ? '退出现役方式为政府安排工作，符合条件。' : '退出现役方式不是政府安排工作，不符合条件。';
  return { value, reasons: [because('B-08', finding)] };
}

/** B-09: there are months without contributions before the Opinion took effect. */
export function eligibleSituation(gaps: Outcome<Month[]>): Outcome<boolean> {
  return { value: gaps.value.length > 0, reasons: gaps.reasons };
}

/** B-08: all three conditions; every one of them is among the reasons. */
export function eligibility(facts: { personType: PersonType; dischargeDate: IsoDate; dischargeMode: DischargeMode }): Outcome<boolean> {
  const parts = [eligiblePersonType(facts), eligibleDischargeDate(facts), eligibleDischargeMode(facts)];
  return { value: parts.every(({ value }) => value), reasons: parts.flatMap(({ reasons }) => reasons) };
}
