import { type IsoDate, type Month, monthOf, monthText, percentText, type ParameterSet, type Reason } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import type { BackPayFacts } from './facts.ts';

/** Whose average wage and rates a month contributed for has, and which part of that wage is its base. */
export interface Standard {
  assessedBy: (month: Month) => Month;
  share: { value: string; version: string };
  /** To be said where anything is to be paid. */
  reason: Reason;
}

const times = { backPayMonth: '核定补缴的月份', applicationMonth: '申请的月份', contributionMonth: '各应缴月份' } as const;

/** The source says neither [gap]: the Opinion has the wage and the rates of the time of the back-pay, and 60 % of that wage. */
export function backPayStandard(facts: Pick<BackPayFacts, 'applicationDate' | 'calculatedOn'>, parameters: ParameterSet): Standard {
  const { applicationDate, calculatedOn } = facts;
  const { value: time } = parameters.parameter('backPayAssessedBy', applicationDate);
  const share = parameters.parameter('backPayBaseShare', applicationDate);
  const day: IsoDate | null = { backPayMonth: calculatedOn, applicationMonth: applicationDate, contributionMonth: null }[time];
  const one = day === null ? null : monthOf(day);
  const percent = percentText(share.value);
  const base = one === null ? `该月适用的当地上年度职工月平均工资的${percent}` : baseText(one, share.value, percent, parameters);
  const month = one === null ? '' : `（${monthText(one)}）`;
  return {
    assessedBy: (month) => one ?? month,
    share,
    reason: because('B-12', `缴费基数和费率按${times[time]}${month}确定：以${base}为基数。`),
  };
}

function baseText(on: Month, share: string, percent: string, parameters: ParameterSet): string {
  const wage = parameters.parameter('averageMonthlyWage', on).value;
  return `当地上年度职工月平均工资${wage}元的${percent}，即${wage.times(share)}元`;
}
