// What a clerk fills in, by form and decision, and so the object that the form must yield.
import type { Answer } from '../process-forms.ts';

const reason = '经核对原件，情况属实，予以说明。';

export const submissions: Record<string, Answer[]> = {
  'review-suspension': [
    { decision: 'approve', paidSinceReason: reason },
    { decision: 'supplement', supplementRequest: reason },
    { decision: 'refuse', reason },
  ],
  'confirm-resumption': [
    { decision: 'confirm', endedOn: '2026-09-30' },
    { decision: 'reject', reason },
  ],
};
