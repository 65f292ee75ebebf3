// What each form of a user task reads from the engine. Workers and models must provide exactly this.
import type { Reads } from '../process-forms.ts';

export const reads: Record<string, Reads> = {
  'review-payout': { required: ['applicant', 'account', 'payout'], optional: ['approvePayout', 'releasePayout'] },
  'approve-payout': { required: ['applicant', 'account', 'payout', 'reviewPayout'], optional: ['releasePayout'] },
  'release-payout': { required: ['applicant', 'account', 'payout', 'payoutSigners', 'reviewPayout'], optional: [] },
  'resolve-competing-claims': { required: ['applicant', 'account', 'competingClaims'], optional: [] },
};

/** The decisions that a form can offer; `review-payout` leaves out what the case rules out. */
export const decisions: Record<string, string[]> = {
  'review-payout': ['approve', 'supplement', 'refuse'],
  'approve-payout': ['approve', 'return', 'refuse'],
  'release-payout': ['release', 'return'],
  'resolve-competing-claims': ['entitled', 'notEntitled'],
};
