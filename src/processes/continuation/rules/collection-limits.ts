import { allMet, type Condition, type Money } from '../../../policy/index.ts';
import { because } from './clauses.ts';

/** "不超过12个月": 12 are in. */
export const MOST_MONTHS_A_YEAR = 12;

export interface BaseFacts {
  contributionBase?: Money | undefined;
  baseCap?: Money | undefined;
}

/** C-15: not more than twelve months for one calendar year (AMB-25). */
export function monthsWithinLimit({ collectionMonthsInOneYear: months }: { collectionMonthsInOneYear?: number | undefined }): Condition {
  if (months === undefined) return undefined;
  const value = months <= MOST_MONTHS_A_YEAR;
  const finding = `一个自然年度内补收${months}个月，${value ? '不超过' : '超过'}${MOST_MONTHS_A_YEAR}个月${value ? '' : '，应减至${MOST_MONTHS_A_YEAR}个月以内'}。`;
  return { value, reasons: [because('C-15', finding, 'AMB-25')] };
}

/** C-16: a base equal to the cap is in. */
export function baseWithinCap({ contributionBase, baseCap }: BaseFacts): Condition {
  if (contributionBase === undefined || baseCap === undefined) return undefined;
  const value = contributionBase.compareTo(baseCap) <= 0;
  const finding = `缴费基数${contributionBase}元，政策规定的上限${baseCap}元，${value ? '不超过上限' : '超过上限，应降至上限以内'}。`;
  return { value, reasons: [because('C-16', finding)] };
}

/** C-15, C-16: both limits of the collection. */
export function collectionLimits(facts: BaseFacts & { collectionMonthsInOneYear?: number | undefined }): Condition {
  return allMet(monthsWithinLimit(facts), baseWithinCap(facts));
}
