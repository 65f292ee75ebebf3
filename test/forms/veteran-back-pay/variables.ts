// What each form of a user task reads from the engine. Workers and models must provide exactly this;
// complete examples stand in fixtures/<form>.json. The variable that a form yields is named after its task.

import type { Reads } from '../process-forms.ts';

export const reads: Record<string, Reads> = {
  'accept-application': { required: ['applicant', 'requiredDocuments', 'missingDocuments'], optional: [] },
  'determine-identity': {
    required: ['applicant', 'archive', 'identityAssessment'],
    optional: ['militaryCheck', 'policeCheck'],
  },
  'reconcile-pension-records': {
    required: ['applicant', 'pensionArrears', 'breakTime'],
    optional: ['reviewCalculation', 'confirmFinanceShare'],
  },
  'reconcile-medical-records': {
    required: ['applicant', 'medicalArrears'],
    optional: ['reviewCalculation', 'confirmFinanceShare'],
  },
  'confirm-hardship': { required: ['applicant', 'hardshipCheck'], optional: [] },
  'determine-hardship-enterprise': { required: ['unitStatus'], optional: [] },
  'confirm-inability': { required: ['unitStatus'], optional: [] },
  'review-calculation': { required: ['applicant', 'calculation', 'payer'], optional: [] },
  'confirm-finance-share': { required: ['applicant', 'calculation', 'payer'], optional: ['subsidy'] },
  'decide-overdue-subsidy': { required: ['applicant', 'calculation'], optional: ['subsidyStatus'] },
  'decide-overdue-payment': { required: ['applicant', 'calculation'], optional: ['paymentStatus'] },
  'resolve-remittance': { required: ['applicant', 'calculation'], optional: ['paymentStatus', 'inabilityReported'] },
  'handle-medical-payment': { required: ['applicant', 'calculation'], optional: [] },
  'review-statement': { required: ['applicant', 'statement'], optional: ['refusal'] },
};

/** The decisions that a form can offer; `determine-identity` and `confirm-inability` leave out what the case rules out. */
export const decisions: Record<string, string[]> = {
  'accept-application': ['accept', 'supplement', 'refuse', 'refer'],
  'determine-identity': ['confirm', 'refuse', 'correct'],
  'reconcile-pension-records': ['accepted', 'asRegistry'],
  'reconcile-medical-records': ['accepted', 'asRegistry'],
  'confirm-hardship': ['confirm', 'deny'],
  'determine-hardship-enterprise': ['hardship', 'notHardship'],
  'confirm-inability': ['confirmed', 'unitAble', 'departmentAble'],
  'review-calculation': ['approve', 'return'],
  'confirm-finance-share': ['approve', 'return'],
  'decide-overdue-subsidy': ['received', 'extend', 'terminate'],
  'decide-overdue-payment': ['extend', 'terminate'],
  'resolve-remittance': ['wait', 'received', 'inability'],
  'handle-medical-payment': ['done', 'notHandled'],
  'review-statement': ['uphold', 'reverse'],
};
