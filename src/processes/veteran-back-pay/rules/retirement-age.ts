import { ageText, type Condition, type Outcome, type Partly } from '../../../policy/index.ts';
import { because } from './clauses.ts';

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
