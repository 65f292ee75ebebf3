// What each form of a user task reads from the engine. Workers and models must provide exactly this.
import type { Reads } from '../process-forms.ts';

export const reads: Record<string, Reads> = {
  'review-suspension': { required: ['applicant', 'participation', 'suspensionCheck'], optional: [] },
  'confirm-resumption': { required: ['applicant', 'resumption'], optional: [] },
};

/** The decisions that a form can offer; both leave out what the case rules out. */
export const decisions: Record<string, string[]> = {
  'review-suspension': ['approve', 'supplement', 'refuse'],
  'confirm-resumption': ['confirm', 'reject'],
};
