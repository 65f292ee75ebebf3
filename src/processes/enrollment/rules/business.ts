import type { Condition } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import type { EnrollmentFacts } from './facts.ts';
import { OTHER_CATEGORY } from './hukou.ts';

/**
 * E-03, E-30: the business is registered and run in the urban area of the city; the hukou does not matter. An employee
 * belongs to the business of the owner. Where only the place is stated, whoever sees the licence says whether it is there.
 */
export function businessOfTheCity(facts: EnrollmentFacts): Condition {
  const { applicantCategory, registeredInUrbanArea: value } = facts;
  const place = applicantCategory === 'businessEmployee' ? facts.ownerRegisteredDistrict : facts.registeredDistrict;
  const whose = applicantCategory === 'businessEmployee' ? '雇主的注册经营地' : '注册经营地';
  const where = place === undefined ? whose : `${whose}为${place}`;
  if (value === undefined) {
    if (place === undefined) return undefined;
    return { value: true, reasons: [because('E-30', `${where}，是否在本市城镇范围内，由受理人员凭营业执照核对；对户口不作要求。`)] };
  }
  const finding = value
    ? `${where}，填报在本市城镇范围内注册经营，符合条件；对户口不作要求。`
    : `${where}，填报不在本市城镇范围内注册经营，不符合条件；${OTHER_CATEGORY}。`;
  return { value, reasons: [because(value ? 'E-30' : 'E-03', finding)] };
}
