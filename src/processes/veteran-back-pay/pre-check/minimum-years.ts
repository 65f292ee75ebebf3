/** B-14 to B-18: what may be paid beyond the back-pay to reach the minimum. The minimum is what is given (AMB-08). */
import * as policy from '../rules/index.ts';
import type { Outcomes, PrecheckServices } from '../../../pre-check/index.ts';
import type { BackPayGiven } from './given.ts';
import { withPerson } from './person.ts';
import { firstInsuredDate, serviceMonths } from './service.ts';

/** @param backPaid months that the back-pay adds to those paid before; undefined while that is open */
export function minimumYears(given: BackPayGiven, services: PrecheckServices, backPaid: number | undefined): Outcomes {
  const { pensionPaidMonths, pensionPaidBeforeMonths: before } = given;
  const years = {
    ...withPerson(given, services),
    pensionPaidMonths: pensionPaidMonths ?? (before === undefined || backPaid === undefined ? undefined : before + backPaid),
    serviceMonths: serviceMonths(given)?.value,
    firstInsuredDate: firstInsuredDate(given)?.value,
  };
  const ageReached = policy.retirementAgeReached(years, 'B-14');
  return {
    pensionShortfallMonths: policy.pensionShortfall(years),
    pensionExtensionAllowed: policy.pensionExtension(years),
    pensionLumpSumAllowed: ageReached?.value === false ? ageReached : policy.pensionOneOff(years),
    medicalShortfallMonths: policy.medicalShortfall(years),
    medicalLumpSumAllowed: policy.medicalOneOff(years),
  };
}
