/** What the register of pension relations says of the applicant (E-01). */
import type { PensionRelation } from '../../../registries/index.ts';
import type { EnrollmentStatus } from '../records.ts';

export type KnownRelation = Pick<PensionRelation, 'status' | 'place' | 'insuredFrom' | 'agencyPension'>;

/** Whoever is not in the register. */
export const notInRegister: KnownRelation = { status: 'none', place: null, insuredFrom: null, agencyPension: false };

/** Any relation but none bars a new one: it is continued, also where it was transferred or has ended. */
export function enrollmentStatus({ status, place, insuredFrom, agencyPension }: KnownRelation): EnrollmentStatus {
  return { alreadyInsured: status !== 'none', agencyPension, status, place, insuredFrom };
}
