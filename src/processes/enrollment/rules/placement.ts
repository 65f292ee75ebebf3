import { type Condition, countText, dateText, isBefore, monthsLater } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import type { EnrollmentFacts } from './facts.ts';

/** 安置期(6个月) */
export const PLACEMENT_PERIOD_MONTHS = 6;

/** E-09: not placed (未安置). */
export function notPlaced({ placed }: EnrollmentFacts): Condition {
  if (placed === undefined) return undefined;
  const finding = placed ? '已经安置，不属于未安置的军人，不符合条件。' : '仍未安置，符合条件。';
  return { value: !placed, reasons: [because('E-09', finding)] };
}

/**
 * E-26: "超过" is more than the period, by the months that are said to have elapsed or else from the discharge to the
 * application. Inside the period a serviceman cannot enroll yet (AMB-23).
 */
export function placementPeriodExceeded(facts: EnrollmentFacts): Condition {
  const { placementPeriodMonthsElapsed: elapsed, dischargeDate, applicationDate } = facts;
  if (elapsed !== undefined) {
    const comparison = `安置期为${countText(PLACEMENT_PERIOD_MONTHS)}，自安置期开始已经过${countText(elapsed)}`;
    return exceeded(elapsed > PLACEMENT_PERIOD_MONTHS, comparison);
  }
  if (dischargeDate === undefined || applicationDate === undefined) return undefined;
  const lastDay = monthsLater(dischargeDate, PLACEMENT_PERIOD_MONTHS);
  const comparison = `于${dateText(dischargeDate)}退出现役，安置期至${dateText(lastDay)}届满，于${dateText(applicationDate)}申请`;
  return exceeded(isBefore(lastDay, applicationDate), comparison);
}

function exceeded(value: boolean, comparison: string): Condition {
  const finding = value
    ? `${comparison}，已超过安置期，符合条件。`
    : `${comparison}，未超过安置期，暂不符合条件；超过安置期后仍未安置的，可以申请。`;
  return { value, reasons: [because('E-26', finding, 'AMB-23')] };
}
