import { ageText, type ApplicantCategory, type Condition } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import type { EnrollmentFacts } from './facts.ts';

/** E-34, E-35, E-36: for whom the legal retirement age is the end. */
export function boundToRetirementAge(category: ApplicantCategory): boolean {
  return ['unemployedWorker', 'missedByClosedUnit', 'agencyPermanentStaff'].includes(category);
}

/** E-34, E-35, E-36: "未达到国家法定退休年龄"; the age itself is out. Beside the limits of E-23 to E-25 (AMB-55). */
export function belowRetirementAge(requirement: 'E-34' | 'E-35' | 'E-36') {
  return ({ ageMonths, legalRetirementAgeMonths }: EnrollmentFacts): Condition => {
    if (ageMonths === undefined || legalRetirementAgeMonths === undefined) return undefined;
    const value = ageMonths < legalRetirementAgeMonths;
    const finding = `申请时年满${ageText(ageMonths)}，法定退休年龄为${ageText(legalRetirementAgeMonths)}，${
      value ? '未达到法定退休年龄，符合条件' : '已达到法定退休年龄，不符合条件'
    }。`;
    return { value, reasons: [because(requirement, finding, 'AMB-08')] };
  };
}
