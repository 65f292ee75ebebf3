// What a clerk fills in, by form and decision, and so the object that the form must yield.
import type { Answer } from '../process-forms.ts';

const reason = '经核对原件，情况属实，予以说明。';

/** One answer for every decision of every form, as it arrives without leftovers of a prefill. */
export const submissions: Record<string, Answer[]> = {
  'review-payout': [
    {
      decision: 'approve',
      nameReason: reason,
      deathProofRecognised: 'yes',
      deathProofReason: reason,
      identityChecked: true,
      heirProofWaiver: reason,
      lateMonthsReason: reason,
      exceptionReason: reason,
    },
    { decision: 'supplement', deathProofRecognised: 'no', deathProofReason: reason, supplementRequest: reason },
    { decision: 'refuse', reason },
  ],
  'approve-payout': [
    { decision: 'approve' },
    { decision: 'return', reason },
    { decision: 'refuse', reason },
  ],
  'release-payout': [{ decision: 'release' }, { decision: 'return', reason }],
  'resolve-competing-claims': [
    { decision: 'entitled', reason },
    { decision: 'notEntitled', reason },
  ],
};

const payout = {
  doubtful: false,
  lateMonths: null,
  heirProofMissing: false,
  dispute: null,
  otherProof: null,
  missing: null,
  differingLaw: [],
  usesExampleParameters: false,
};
const account = { otherCases: '无', change: null };
const reviewPayout = { heirProofWaiver: null, lateMonthsReason: null, exceptionReason: null };

/** Where two claim one account, the claims are what matters, and take their room: that form is not among these. */
export const plain = {
  'review-payout': { payout, account, approvePayout: null, releasePayout: null },
  'approve-payout': { payout, account, reviewPayout, releasePayout: null },
  'release-payout': { payout, reviewPayout },
};
