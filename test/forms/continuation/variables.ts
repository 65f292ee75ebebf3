// What each form of a user task reads from the engine. Workers and models must provide exactly this;
// complete examples stand in fixtures/<form>.json. The variable that a form yields is named after its task.

import type { Reads } from '../process-forms.ts';

export const reads: Record<string, Reads> = {
  'review-continuation': { required: ['applicant', 'requiredDocuments', 'pensionRelation', 'continuationCheck'], optional: [] },
  'decide-transfer': { required: ['applicant', 'pensionRelation', 'transferFrom'], optional: ['transferCheck', 'transferStatus'] },
  'review-collection': { required: ['applicant', 'pensionRelation', 'collection'], optional: ['transferCheck'] },
  'decide-overdue-collection': { required: ['applicant', 'collection'], optional: ['paymentStatus'] },
};

/** The decisions that a form can offer; `review-continuation` leaves out the approval that the rules bar. */
export const decisions: Record<string, string[]> = {
  'review-continuation': ['approve', 'supplement', 'refuse'],
  'decide-transfer': ['wait', 'refuse'],
  'review-collection': ['approve', 'adjust'],
  'decide-overdue-collection': ['extend', 'terminate'],
};
