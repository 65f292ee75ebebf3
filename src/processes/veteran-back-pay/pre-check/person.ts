/** What the birth date says: the ages of B-14 and B-17, and the minimum of the month of retirement. What is given itself stands. */
import type { PrecheckServices } from '../../../pre-check/index.ts';
import { agesOf } from '../rules/applicant.ts';
import type { BackPayGiven } from './given.ts';

type Person = Pick<BackPayGiven, 'ageMonths' | 'legalRetirementAgeMonths' | 'minPensionMonths' | 'minMedicalMonths'>;

export function withPerson<G extends BackPayGiven>(given: G, { parameters }: PrecheckServices): G {
  const { birthDate, gender, applicationDate } = given;
  if (!birthDate || !gender || !applicationDate) return given;
  const { retirementMonth, ...ages } = agesOf({ birthDate, gender, applicationDate }, parameters);
  const found: Person = {
    ...ages,
    minPensionMonths: parameters.parameter('minPensionMonths', retirementMonth).value,
    minMedicalMonths: parameters.parameter('minMedicalMonths', retirementMonth).value[gender],
  };
  return { ...found, ...given };
}
