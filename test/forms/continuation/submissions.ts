// What a clerk fills in, by form and decision, and so the object that the form must yield.

import type { Answer } from '../process-forms.ts';

const reason = '经核对原件，情况属实，予以说明。';

/** One answer for every decision of every form, as it arrives without leftovers of a prefill. */
export const submissions: Record<string, Answer[]> = {
  'review-continuation': [
    { decision: 'approve', nameReason: reason, suspensionEndedOn: '2024-03-31', afterRetirementAge: 'payOn', reason },
    { decision: 'supplement', supplementRequest: reason },
    { decision: 'refuse', reason },
  ],
  'decide-transfer': [
    { decision: 'wait', reason },
    { decision: 'refuse', reason },
  ],
  'review-collection': [{ decision: 'approve' }, { decision: 'adjust', startMonth: '2026-03', base: 3000, reason }],
  'decide-overdue-collection': [
    { decision: 'extend', reason },
    { decision: 'terminate', reason },
  ],
};

const collection = { differingLaw: [], usesExampleParameters: false };

/** Where nothing is in doubt, no warning is shown. */
export const plain = {
  'review-continuation': {
    pensionRelation: { openSuspensions: '无' },
    continuationCheck: { eligible: true, endOpen: false, retirementAgeLeftToClerk: false, ...collection },
  },
  'review-collection': { collection },
  'decide-overdue-collection': { collection },
  'decide-transfer': { transferCheck: null },
};
