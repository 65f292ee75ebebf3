import type { Condition } from '../conditions.ts';
import { type IsoDate, monthOf } from '../dates.ts';
import { type Month, addMonths, compareMonths } from '../months.ts';
import type { RetirementAgeRule } from '../parameter-schemas.ts';
import type { Outcome } from '../reason.ts';
import { because } from './clauses.ts';
import type { Partly } from './facts.ts';
import { ageText } from '../wording.ts';

/** The person's legal retirement age in months. It is a parameter (AMB-08), and depends on the birth month. */
export function legalRetirementAgeMonths(birthDate: IsoDate, rule: RetirementAgeRule): number {
  const { originalMonths, delay } = rule;
  if (delay === null) return originalMonths;
  const late = compareMonths(retirementMonth(birthDate, originalMonths), delay.from);
  if (late < 0) return originalMonths;
  return Math.min(delay.maxMonths, originalMonths + Math.floor(late / delay.everyMonths) + 1);
}

/** The month in which the person reaches the age. */
export function retirementMonth(birthDate: IsoDate, retirementAgeMonths: number): Month {
  return addMonths(monthOf(birthDate), retirementAgeMonths);
}

/** The age at the application, and the age to be reached. */
export interface Ages {
  ageMonths: number;
  legalRetirementAgeMonths: number;
}

/** "达到法定退休年龄" of B-14 and B-17: the age itself is in. Undefined while one of the ages is not known. */
export function retirementAgeReached(facts: Ages, requirement: 'B-14' | 'B-17'): Outcome<boolean>;
export function retirementAgeReached(facts: Partly<Ages>, requirement: 'B-14' | 'B-17'): Condition;
export function retirementAgeReached(
  { ageMonths, legalRetirementAgeMonths: limit }: Partly<Ages>,
  requirement: 'B-14' | 'B-17',
): Condition {
  if (ageMonths === undefined || limit === undefined) return undefined;
  const value = ageMonths >= limit;
  const finding = `申请时年满${ageText(ageMonths)}，法定退休年龄为${ageText(limit)}，${value ? '已达到' : '未达到'}法定退休年龄。`;
  return { value, reasons: [because(requirement, finding, 'AMB-08')] };
}
