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
import { serviceMonths } from './service-months.ts';

/** What follows from the person's dates alone. */
export interface Applicant {
  firstInsuredDate: IsoDate;
  serviceMonths: number;
  /** At the application. */
  ageMonths: number;
  legalRetirementAgeMonths: number;
  retirementMonth: Month;
  reasons: Reason[];
}

/** B-10, B-11, AMB-09 and the legal retirement age. RangeError if the dates contradict each other. */
export function applicantOf(facts: BackPayFacts, parameters: ParameterSet): Applicant {
  const first = firstInsuredDate(facts);
  const service = serviceMonths(facts);
  const rules = parameters.parameter('legalRetirementAge', facts.applicationDate).value;
  const legalAge = legalRetirementAgeMonths(facts.birthDate, rules[facts.gender]);
  return {
    firstInsuredDate: first.value,
    serviceMonths: service.value,
    ageMonths: ageMonths(facts.birthDate, facts.applicationDate),
    legalRetirementAgeMonths: legalAge,
    retirementMonth: retirementMonth(facts.birthDate, legalAge),
    reasons: [...first.reasons, ...service.reasons],
  };
}
