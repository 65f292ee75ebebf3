/** What the step check-enrollment found, as it recorded it. */
import { z } from 'zod';
import type { Cases } from '../../../cases/index.ts';
import { latestOrFail } from '../../shared/stored.ts';

const reasonSchema = z.object({ requirement: z.string(), clause: z.string(), finding: z.string(), ambiguity: z.string().exactOptional() });

export const checkedEnrollmentSchema = z.object({
  eligible: z.boolean(),
  /** Not eligible, but only by open readings of the source: the window may decide otherwise, with a reason. */
  refusalIsOpen: z.boolean(),
  /** Why not eligible; empty if eligible. */
  grounds: z.array(reasonSchema),
  /** The district whose bureau is competent (E-40), and whether it is ours. */
  place: z.string(),
  competent: z.boolean(),
  placeReasons: z.array(reasonSchema),
});
export type CheckedEnrollment = z.output<typeof checkedEnrollmentSchema>;

export async function checkedEnrollment(cases: Cases, caseNumber: string): Promise<CheckedEnrollment> {
  return (await latestOrFail(cases, caseNumber, 'check-enrollment', checkedEnrollmentSchema)).outcome;
}

/** Who is not eligible is not approved, unless all that stands in the way is an open reading. */
export function isApprovable({ eligible, refusalIsOpen }: CheckedEnrollment): boolean {
  return eligible || refusalIsOpen;
}
