/** What clerks decide in this process, by user task. */
import type { Process } from '../../src/processes/process.ts';
import { acceptApplication } from './tasks/accept-application.ts';
import { confirmFinanceShare } from './tasks/confirm-finance-share.ts';
import { confirmHardship } from './tasks/confirm-hardship.ts';
import { confirmInability } from './tasks/confirm-inability.ts';
import { decideOverduePayment } from './tasks/decide-overdue-payment.ts';
import { determineHardshipEnterprise } from './tasks/determine-hardship-enterprise.ts';
import { determineIdentity } from './tasks/determine-identity.ts';
import { handleMedicalPayment } from './tasks/handle-medical-payment.ts';
import { reconcileMedicalRecords, reconcilePensionRecords } from './tasks/reconcile-records.ts';
import { resolveRemittance } from './tasks/resolve-remittance.ts';
import { reviewCalculation } from './tasks/review-calculation.ts';
import { reviewStatement } from './tasks/review-statement.ts';

export const clerkSteps: Process<'veteran-back-pay'>['clerkSteps'] = {
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
