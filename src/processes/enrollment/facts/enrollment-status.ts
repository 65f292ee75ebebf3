/** What the register of pension relations says of the applicant (E-01). */
import type { PensionRelation } from '../../../registries/index.ts';
import type { EnrollmentStatus } from '../records.ts';

export type KnownRelation = Pick<PensionRelation, 'status' | 'place' | 'insuredFrom' | 'agencyPension'>;

/** Whoever is not in the register. */
export const notInRegister: KnownRelation = { status: 'none', place: null, insuredFrom: null, agencyPension: false };

/** A relation bars a new one: it is continued, also where it was transferred. One that has ended cannot be continued (C-01) and bars nothing. */
export function enrollmentStatus({ status, place, insuredFrom, agencyPension }: KnownRelation): EnrollmentStatus {
  return { alreadyInsured: !canBegin(status), agencyPension, status, place, insuredFrom };
}

/** The same as the rules ask about it. */
export function insuranceFacts({ alreadyInsured, agencyPension, status }: EnrollmentStatus) {
  return { alreadyInsured, agencyPension, relationEnded: status === 'terminated' };
}

/** Nobody has been insured yet, or nothing is left of the insurance. */
export function canBegin(status: KnownRelation['status']): boolean {
  return status === 'none' || status === 'terminated';
}
