// What a clerk fills in, by form and decision, and so the object that the form must yield.

import type { Answer } from '../process-forms.ts';

const reason = '经核对原件，情况属实，予以说明。';

const reconciled: Answer[] = [
  {
    decision: 'accepted',
    recognizedPeriods: [{ from: '2006-07', to: '2007-06', place: '例外市', proof: '例外市缴费证明第0001号' }],
    reason,
  },
  { decision: 'asRegistry', reason },
];

const recognitions = {
  archiveDifficulty: 'accepted',
  archiveDifficultyReason: reason,
  otherProofs: [{ insteadOf: 'contributionRecords', recognised: 'yes', reason }],
};

/** One answer for every decision of every form, as it arrives without leftovers of a prefill. */
export const submissions: Record<string, Answer[]> = {
  'accept-application': [
    { decision: 'accept', lateReason: reason, routeReason: reason, levelReason: reason, ...recognitions },
    { decision: 'supplement', supplementRequest: reason, ...recognitions },
    { decision: 'refuse', reason },
    { decision: 'refer', referTo: 'city', referReason: reason },
  ],
  'determine-identity': [
    { decision: 'confirm' },
    { decision: 'refuse', reason },
    { decision: 'correct', supplementRequest: reason },
  ],
  'reconcile-pension-records': reconciled,
  'reconcile-medical-records': reconciled,
  'confirm-hardship': [{ decision: 'confirm' }, { decision: 'deny', reason }],
  'determine-hardship-enterprise': [
    { decision: 'hardship', decidedBy: 'county', reason },
    { decision: 'notHardship', decidedBy: 'county', reason },
  ],
  'confirm-inability': [
    { decision: 'confirmed', reason },
    { decision: 'unitAble', reason },
    { decision: 'departmentAble', reason },
  ],
  'review-calculation': [{ decision: 'approve' }, { decision: 'return', remark: reason }],
  'confirm-finance-share': [
    { decision: 'approve', fundDocument: '示例财社〔2019〕8号' },
    { decision: 'return', reason },
  ],
  'decide-overdue-subsidy': [
    { decision: 'received', category: 'extremePoverty', receivedOn: '2019-11-08' },
    { decision: 'extend', reason },
    { decision: 'terminate', reason },
  ],
  'decide-overdue-payment': [
    { decision: 'extend', reason },
    { decision: 'terminate', reason },
  ],
  'resolve-remittance': [
    { decision: 'wait', reason },
    { decision: 'received', voucherNumber: 'TEST-0001', reason },
    { decision: 'inability', reason },
  ],
  'handle-medical-payment': [
    { decision: 'done', idCardChecked: true, reason },
    { decision: 'notHandled', cause: 'absent', circumstances: reason },
  ],
  'review-statement': [
    { decision: 'uphold', reason },
    { decision: 'reverse', reason },
  ],
};

const calculation = { differingLaw: [], usesExampleParameters: false };
const records = { reviewCalculation: null, confirmFinanceShare: null };

/** Where nothing is in doubt, no warning is shown. */
export const plain = {
  'accept-application': {
    application: {
      archiveKeeperDiffers: false,
      archiveDifficultyLabel: '',
      otherProofs: [],
      withinApplicationWindow: true,
      routeAgrees: true,
      levelAgrees: true,
    },
    missingDocuments: null,
  },
  'determine-identity': { archive: { comparison: [] }, militaryCheck: null, policeCheck: null },
  'reconcile-pension-records': records,
  'reconcile-medical-records': records,
  'confirm-hardship': {},
  'determine-hardship-enterprise': {},
  'confirm-inability': {},
  'review-calculation': { calculation },
  'confirm-finance-share': { calculation },
  'decide-overdue-payment': { calculation },
  'resolve-remittance': { calculation },
  'handle-medical-payment': { calculation },
  'review-statement': {},
};
