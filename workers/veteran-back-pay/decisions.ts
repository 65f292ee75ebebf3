/** What clerks decide in this process, by user task. */
import type { StepsOf } from '../shared/process-steps.ts';
import { acceptApplication } from './decisions/accept-application.ts';
import { confirmFinanceShare } from './decisions/confirm-finance-share.ts';
import { confirmHardship } from './decisions/confirm-hardship.ts';
import { confirmInability } from './decisions/confirm-inability.ts';
import { decideOverduePayment } from './decisions/decide-overdue-payment.ts';
import { determineHardshipEnterprise } from './decisions/determine-hardship-enterprise.ts';
import { determineIdentity } from './decisions/determine-identity.ts';
import { handleMedicalPayment } from './decisions/handle-medical-payment.ts';
import { reconcileMedicalRecords, reconcilePensionRecords } from './decisions/reconcile-records.ts';
import { resolveRemittance } from './decisions/resolve-remittance.ts';
import { reviewCalculation } from './decisions/review-calculation.ts';
import { reviewStatement } from './decisions/review-statement.ts';

export const clerkSteps: StepsOf<'veteran-back-pay'>['clerkSteps'] = {
  'accept-application': acceptApplication,
  'determine-identity': determineIdentity,
  'reconcile-pension-records': reconcilePensionRecords,
  'reconcile-medical-records': reconcileMedicalRecords,
  'confirm-hardship': confirmHardship,
  'determine-hardship-enterprise': determineHardshipEnterprise,
  'confirm-inability': confirmInability,
  'review-calculation': reviewCalculation,
  'confirm-finance-share': confirmFinanceShare,
  'decide-overdue-payment': decideOverduePayment,
  'resolve-remittance': resolveRemittance,
  'handle-medical-payment': handleMedicalPayment,
  'review-statement': reviewStatement,
};
