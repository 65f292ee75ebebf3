import { type Condition, hukouNames, type ParameterSet } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type EnrollmentFacts, parameterDay } from './facts.ts';
import { OTHER_CATEGORY } from './hukou.ts';

/** E-04: 本市户口 of the owner; whether a rural one will do is AMB-22. */
export function transportOwnerHukou(facts: EnrollmentFacts, parameters: ParameterSet): Condition {
  return hukouOfCity(facts, parameters, facts.hukou === 'cityRural' ? 'AMB-22' : undefined);
}

function hukouOfCity(facts: EnrollmentFacts, parameters: ParameterSet, ambiguity?: 'AMB-22'): Condition {
  const { hukou } = facts;
  if (hukou === undefined) return undefined;
  const accepted = parameters.parameter('transportHukou', parameterDay(facts)).value;
  const value = hukou === 'cityUrban' || (hukou === 'cityRural' && accepted === 'anyOfCity');
  const finding = `户口为${hukouNames[hukou]}，${value ? '符合条件' : `不符合“具有本市户口”的条件；${OTHER_CATEGORY}`}。`;
  return { value, reasons: [because('E-04', finding, ambiguity)] };
}

/** E-04: whether the hukou condition binds the employees too is AMB-22. */
export function transportEmployeeHukou(facts: EnrollmentFacts, parameters: ParameterSet): Condition {
  const needed = parameters.parameter('transportEmployeesNeedHukou', parameterDay(facts)).value;
  if (needed) return hukouOfCity(facts, parameters, 'AMB-22');
  return { value: true, reasons: [because('E-04', '“具有本市户口和营运证”的条件适用于业主，对雇工不作要求。', 'AMB-22')] };
}

/** E-04: the owner has an operating permit (营运证). */
export function operatingPermit({ hasOperatingPermit }: EnrollmentFacts): Condition {
  if (hasOperatingPermit === undefined) return undefined;
  const finding = hasOperatingPermit ? '持有营运证，符合条件。' : '未持有营运证，不符合条件；取得营运证后可以申请。';
  return { value: hasOperatingPermit, reasons: [because('E-04', finding)] };
}
