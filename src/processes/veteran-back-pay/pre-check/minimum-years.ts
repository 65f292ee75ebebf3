/** B-14 to B-18: what may be paid beyond the back-pay to reach the minimum. The minimum is what is given (AMB-08). */
import * as policy from '../rules/index.ts';
import type { Outcomes } from '../../../pre-check/index.ts';
import type { BackPayGiven } from './given.ts';
import { firstInsuredDate, serviceMonths } from './service.ts';

export function minimumYears(given: BackPayGiven): Outcomes {
  const years = { ...given, serviceMonths: serviceMonths(given)?.value, firstInsuredDate: firstInsuredDate(given)?.value };
  const ageReached = policy.retirementAgeReached(years, 'B-14');
  return {
    pensionShortfallMonths: policy.pensionShortfall(years),
    pensionExtensionAllowed: policy.pensionExtension(years),
    pensionLumpSumAllowed: ageReached?.value === false ? ageReached : policy.pensionOneOff(years),
    medicalShortfallMonths: policy.medicalShortfall(years),
    medicalLumpSumAllowed: policy.medicalOneOff(years),
  };
}
