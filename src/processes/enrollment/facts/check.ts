/** The rules of enrollment, applied to one applicant. */
import { z } from 'zod';
import { NeedsOperator } from '../../../jobs/index.ts';
import { enrollmentEligibility, type EnrollmentFacts, enrollmentPlace, type PlaceRow, refusalIsOpen, treatedAs } from '../rules/index.ts';
import type { ParameterSet, Reason } from '../../../policy/index.ts';
import type { CheckedEnrollment } from '../records.ts';

/** A row of the decision table enrollment-place. */
export const placeRowSchema: z.ZodType<PlaceRow> = z.object({
  place: z.enum(['hukouPlace', 'registeredPlace', 'ownerHukouPlace', 'ownerRegisteredPlace', 'contractPerformancePlace']),
  explanation: z.string(),
  requirement: z.string(),
  clause: z.string(),
  ambiguity: z.string().nullable(),
});

/**
 * Scope, age and place, with all reasons in the order of the source. `district`: the one that our bureau is competent for.
 *
 * @throws NeedsOperator where the table names no place that the application knows
 */
export function checkEnrollment(
  facts: EnrollmentFacts,
  rows: readonly PlaceRow[],
  parameters: ParameterSet,
  district: string,
): { checked: CheckedEnrollment; reasons: Reason[] } {
  const eligibility = enrollmentEligibility(facts, parameters);
  const place = enrollmentPlace(rows, facts);
  if (!eligibility || !place) {
    throw new NeedsOperator(
      'the decision table enrollment-place gives no place that the application states (variable "enrollmentPlaces")',
      'Correct the table and deploy it, or ask the applicant and correct the application, or correct the variable in Operate; then resolve the incident.',
    );
  }
  const checked: CheckedEnrollment = {
    eligible: eligibility.value,
    refusalIsOpen: refusalIsOpen(eligibility),
    grounds: eligibility.value ? [] : eligibility.reasons,
    place: place.value,
    competent: place.value === district,
    placeReasons: place.reasons,
  };
  const treated = facts.applicantCategory === 'agencyPermanentStaff' ? (treatedAs(facts)?.reasons ?? []) : [];
  return { checked, reasons: [...eligibility.reasons, ...treated, ...place.reasons] };
}

/** Who is not eligible is not approved, unless all that stands in the way is an open reading. */
export function isApprovable({ eligible, refusalIsOpen }: Pick<CheckedEnrollment, 'eligible' | 'refusalIsOpen'>): boolean {
  return eligible || refusalIsOpen;
}
