import {
  ageMonths,
  type IsoDate,
  legalRetirementAgeMonths,
  type Month,
  type ParameterSet,
  type Reason,
  retirementMonth,
} from '../../../policy/index.ts';
import type { BackPayFacts } from './facts.ts';
import { firstInsuredDate } from './first-insured-date.ts';
import type { Ages } from './retirement-age.ts';
import { serviceMonths } from './service-months.ts';

/** What follows from the person's dates alone. */
export interface Applicant extends Ages {
  firstInsuredDate: IsoDate;
  serviceMonths: number;
  retirementMonth: Month;
  reasons: Reason[];
}

type AgeFacts = Pick<BackPayFacts, 'applicationDate' | 'birthDate' | 'gender'>;
type PersonsFacts = AgeFacts & Pick<BackPayFacts, 'enlistmentDate' | 'dischargeDate' | 'preEnlistmentFirstInsuredDate'>;

/** B-10, B-11, AMB-09 and the legal retirement age. RangeError if the dates contradict each other. */
export function applicantOf(facts: PersonsFacts, parameters: ParameterSet): Applicant {
  const first = firstInsuredDate(facts);
  const service = serviceMonths(facts);
  return {
    firstInsuredDate: first.value,
    serviceMonths: service.value,
    ...agesOf(facts, parameters),
    reasons: [...first.reasons, ...service.reasons],
  };
}

/** RangeError if somebody applies before they are born. */
export function agesOf({ applicationDate, birthDate, gender }: AgeFacts, parameters: ParameterSet): Ages & { retirementMonth: Month } {
  const rules = parameters.parameter('legalRetirementAge', applicationDate).value;
  const legalAge = legalRetirementAgeMonths(birthDate, rules[gender]);
  return {
    ageMonths: ageMonths(birthDate, applicationDate),
    legalRetirementAgeMonths: legalAge,
    retirementMonth: retirementMonth(birthDate, legalAge),
  };
}
