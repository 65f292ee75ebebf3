import { type Condition, dateText, isBefore, isoDate, type ParameterSet } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type EnrollmentFacts, parameterDay } from './facts.ts';
import { OTHER_CATEGORY } from './hukou.ts';

/** "2006年10月1日前" is strictly before it. */
export const AGENCY_RELATION_LIMIT = isoDate('2006-10-01');

/** E-02, E-34: whether the narrower 城镇企业 or the wider 城镇各类用人单位 counts is AMB-17. */
export function formerEmployer(facts: EnrollmentFacts, parameters: ParameterSet): Condition {
  const { formerEmployerType } = facts;
  if (formerEmployerType === undefined) return undefined;
  if (formerEmployerType === 'urbanEnterprise') {
    return { value: true, reasons: [because('E-34', '原用人单位为城镇企业，符合条件。')] };
  }
  if (parameters.parameter('unemployedWorkerEmployers', parameterDay(facts)).value === 'anyUrbanEmployer') {
    return { value: true, reasons: [because('E-02', '原用人单位不是城镇企业，按“城镇各类用人单位”受理，符合条件。', 'AMB-17')] };
  }
  const finding = `原用人单位不是城镇企业，不符合失业职工的条件；${OTHER_CATEGORY}。`;
  return { value: false, reasons: [because('E-34', finding, 'AMB-17')] };
}

/** E-05: the labour relation with the agency ended before the limit. */
export function leftAgencyInTime({ terminationDate }: EnrollmentFacts): Condition {
  if (terminationDate === undefined) return undefined;
  const value = isBefore(terminationDate, AGENCY_RELATION_LIMIT);
  const finding = `劳动关系于${dateText(terminationDate)}终止或者解除，${value ? '早于' : '不早于'}${dateText(
    AGENCY_RELATION_LIMIT,
  )}，${value ? '符合条件' : `不符合条件；${OTHER_CATEGORY}`}。`;
  return { value, reasons: [because('E-05', finding)] };
}

/** E-35: not insured while the relation with the closed unit existed. */
export function missedByUnit({ insuredDuringOriginalEmployment }: EnrollmentFacts): Condition {
  if (insuredDuringOriginalEmployment === undefined) return undefined;
  const finding = insuredDuringOriginalEmployment
    ? '在原单位劳动关系存续期间已参保，不属于漏投保人员；中断后接续参保的，应办理续保。'
    : '在原单位劳动关系存续期间未参保，符合条件。';
  return { value: !insuredDuringOriginalEmployment, reasons: [because('E-35', finding)] };
}
