/** B-08 to B-13: who is entitled, and for how many months. */
import { allMet, type Condition, type Month, type Outcome } from '../../../policy/index.ts';
import * as policy from '../rules/index.ts';
import { parameterDay, type PrecheckServices } from '../../../pre-check/index.ts';
import type { BackPayGiven } from './given.ts';
import { firstInsuredDate, serviceMonths } from './service.ts';

export function entitlement(given: BackPayGiven, services: PrecheckServices) {
  const gaps = gapsBeforeCutoff(given, services);
  const eligible = eligibility(given, gaps);
  return {
    eligible,
    firstInsuredDate: firstInsuredDate(given),
    ...months(eligible, gaps, serviceMonths(given)),
    lateFeeAmount: policy.lateFee(),
  };
}

/** B-08, B-09 */
export const isEligible = (given: BackPayGiven, services: PrecheckServices): Condition =>
  eligibility(given, gapsBeforeCutoff(given, services));

/** B-09, AMB-05 */
function gapsBeforeCutoff(given: BackPayGiven, { parameters }: PrecheckServices): Outcome<Month[]> | undefined {
  const { pensionGaps } = given;
  if (!pensionGaps) return undefined;
  const januaryOfCutoffCounts = parameters.parameter('januaryOfCutoffCounts', parameterDay(given)).value;
  return policy.gapsBeforeCutoff({ pensionGaps, januaryOfCutoffCounts });
}

function eligibility({ personType, dischargeDate, dischargeMode }: BackPayGiven, gaps: Outcome<Month[]> | undefined): Condition {
  return allMet(
    personType && policy.eligiblePersonType({ personType }),
    dischargeDate && policy.eligibleDischargeDate({ dischargeDate }),
    dischargeMode && policy.eligibleDischargeMode({ dischargeMode }),
    gaps && policy.eligibleSituation(gaps),
  );
}

/** B-12. Whoever is not entitled may back-pay nothing; how much of a gap that leaves uncovered, the source does not ask. */
function months(eligible: Condition, gaps: Outcome<Month[]> | undefined, service: Outcome<number> | undefined) {
  const cap = gaps && policy.backPayMonths({ gapMonths: gaps.value.length, serviceMonths: service?.value });
  const reasons = [...(gaps?.reasons ?? []), ...(service?.reasons ?? []), ...(cap?.reasons ?? [])];
  if (eligible?.value === false) {
    return {
      backPayMonths: { value: 0, reasons: eligible.reasons },
      uncoveredGapMonths: gaps?.value.length === 0 ? { value: 0, reasons: gaps.reasons } : undefined,
    };
  }
  return {
    backPayMonths: cap && { value: cap.value.payable, reasons },
    uncoveredGapMonths: cap?.value.uncovered === undefined ? undefined : { value: cap.value.uncovered, reasons },
  };
}
