// What a clerk fills in, by form and decision, and so the object that the form must yield.
import type { Answer } from '../process-forms.ts';

const reason = '经核对原件，情况属实，予以说明。';

export const submissions: Record<string, Answer[]> = {
  'review-suspension': [
    { decision: 'approve', nameReason: reason, paidSinceReason: reason },
    { decision: 'supplement', supplementRequest: reason },
    { decision: 'refuse', reason },
  ],
  'confirm-resumption': [
    { decision: 'confirm', endedOn: '2026-09-30' },
    { decision: 'reject', reason },
  ],
};

/** Where nothing is in doubt, no warning is shown. */
export const plain = {
  'review-suspension': { suspensionCheck: { paidSince: 0, owedSince: 0, differingLaw: [], usesExampleParameters: false } },
  'confirm-resumption': { resumption: { interestAwaited: '无' } },
};
