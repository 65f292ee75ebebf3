import { ageText, type Condition, dateText, isBefore, isoDate, type ParameterSet } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { deemedMonths } from './deemed-service.ts';
import { type EnrollmentFacts, parameterDay } from './facts.ts';

/** "年满" is the age itself, "未年满" is below it. */
export const MINIMUM_AGE_MONTHS = 16 * 12;

/** "1996年1月1日前" is strictly before it, "及其以后" is the day itself and later. */
export const WOMENS_LIMITS_CHANGE = isoDate('1996-01-01');

/** E-22: at least full 16. */
export function minimumAge({ ageMonths }: EnrollmentFacts): Condition {
  if (ageMonths === undefined) return undefined;
  const value = ageMonths >= MINIMUM_AGE_MONTHS;
  const limit = ageText(MINIMUM_AGE_MONTHS);
  const finding = `申请时年满${ageText(ageMonths)}，${value ? `已年满${limit}，符合条件` : `未年满${limit}，不符合条件；年满${limit}后可以申请`}。`;
  return { value, reasons: [because('E-22', finding)] };
}

/** Below which age, and for whom. */
interface AgeLimit {
  requirement: 'E-23' | 'E-24' | 'E-25';
  months: number;
  persons: string;
  ambiguity?: 'AMB-15' | 'AMB-16';
}

/** E-23 to E-25: below the limit for the person. Without the gender only what holds for both. */
export function belowAgeLimit(facts: EnrollmentFacts, parameters: ParameterSet): Condition {
  const { ageMonths, gender } = facts;
  if (ageMonths === undefined) return undefined;
  const limits = [
    ...(gender === 'female' ? [] : [mensLimit(facts, parameters)]),
    ...(gender === 'male' ? [] : [womensLimit(facts, parameters)]),
  ];
  const value = limits.every(({ months }) => ageMonths < months);
  if (!value && limits.some(({ months }) => ageMonths < months)) return undefined;
  return { value, reasons: limits.map((limit) => comparison(ageMonths, limit)) };
}

function mensLimit(facts: EnrollmentFacts, parameters: ParameterSet): AgeLimit {
  return { requirement: 'E-23', months: parameters.parameter('ageLimitOfMen', parameterDay(facts)).value, persons: '男性' };
}

/** E-24, E-25 by the date of participation (AMB-16); what is not said about women with deemed months is AMB-15. */
function womensLimit(facts: EnrollmentFacts, parameters: ParameterSet): AgeLimit {
  const limit = (name: 'ageLimitOfWomenBefore1996' | 'ageLimitOfWomenWithoutDeemedMonths' | 'ageLimitOfWomenWithDeemedMonths') =>
    parameters.parameter(name, parameterDay(facts)).value;
  const participation = facts.insuranceDate ?? facts.applicationDate;
  const persons = `女性，${participation ? dateText(participation) : '现在'}参保`;
  if (participation && isBefore(participation, WOMENS_LIMITS_CHANGE)) {
    return { requirement: 'E-24', months: limit('ageLimitOfWomenBefore1996'), persons, ambiguity: 'AMB-16' };
  }
  if (deemedMonths(facts) === 0) {
    return { requirement: 'E-25', months: limit('ageLimitOfWomenWithoutDeemedMonths'), persons: `${persons}，无视同缴费年限` };
  }
  const months = limit('ageLimitOfWomenWithDeemedMonths');
  return { requirement: 'E-25', months, persons: `${persons}，有视同缴费年限`, ambiguity: 'AMB-15' };
}

function comparison(ageMonths: number, { requirement, months, persons, ambiguity }: AgeLimit) {
  const limit = ageText(months);
  const result = ageMonths < months ? `未年满${limit}，符合条件` : `已年满${limit}，不符合条件`;
  return because(requirement, `${persons}，申请时年满${ageText(ageMonths)}，${result}。`, ambiguity);
}
