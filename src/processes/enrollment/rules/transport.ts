import { type Condition, type Hukou, hukouNames, type ParameterSet } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type EnrollmentFacts, parameterDay } from './facts.ts';
import { OTHER_CATEGORY } from './hukou.ts';

/** E-04: 本市户口 of the owner, who is the applicant or the employer; whether a rural one will do is AMB-22. */
export function transportOwnerHukou(facts: EnrollmentFacts, parameters: ParameterSet): Condition {
  const employed = facts.applicantCategory === 'transportEmployee';
  const hukou = employed ? facts.ownerHukou : facts.hukou;
  return hukouOfCity(employed ? '雇主' : '业主', hukou, facts, parameters, hukou === 'cityRural' ? 'AMB-22' : undefined);
}

/** E-04: whether the hukou condition binds the employees themselves too is AMB-22. */
export function transportEmployeeHukou(facts: EnrollmentFacts, parameters: ParameterSet): Condition {
  const needed = parameters.parameter('transportEmployeesNeedHukou', parameterDay(facts)).value;
  if (needed) return hukouOfCity('雇工', facts.hukou, facts, parameters, 'AMB-22');
  return { value: true, reasons: [because('E-04', '“具有本市户口和营运证”的条件适用于业主，对雇工本人不作要求。', 'AMB-22')] };
}

function hukouOfCity(
  whose: string,
  hukou: Hukou | undefined,
  facts: EnrollmentFacts,
  parameters: ParameterSet,
  ambiguity?: 'AMB-22',
): Condition {
  if (hukou === undefined) return undefined;
  const accepted = parameters.parameter('transportHukou', parameterDay(facts)).value;
  const value = hukou === 'cityUrban' || (hukou === 'cityRural' && accepted === 'anyOfCity');
  const finding = `${whose}户口为${hukouNames[hukou]}，${value ? '符合条件' : `不符合“具有本市户口”的条件；${OTHER_CATEGORY}`}。`;
  return { value, reasons: [because('E-04', finding, ambiguity)] };
}

/** E-04: the owner, who is the applicant or the employer, has an operating permit (营运证). */
export function operatingPermit({ applicantCategory, hasOperatingPermit }: EnrollmentFacts): Condition {
  if (hasOperatingPermit === undefined) return undefined;
  const owner = applicantCategory === 'transportEmployee' ? '雇主' : '业主';
  const finding = hasOperatingPermit ? `${owner}持有营运证，符合条件。` : `${owner}未持有营运证，不符合条件；取得营运证后可以申请。`;
  return { value: hasOperatingPermit, reasons: [because('E-04', finding)] };
}
