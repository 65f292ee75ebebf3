/** All workers, and what the log of steps must know of the processes. */
import type { Worker } from '../src/engine/worker.ts';
import type { JobType } from '../src/models/names.ts';
import beginStep from './shared/begin-step.ts';
import closeCase from './shared/close-case.ts';
import finishStep from './shared/finish-step.ts';
import recordDecision from './shared/record-decision.ts';
import refundPayments from './shared/refund-payments.ts';
import sendNotice from './shared/send-notice.ts';
import assessResumption from './suspension/assess-resumption.ts';
import checkSuspension from './suspension/check-suspension.ts';
import clearArrears from './suspension/clear-arrears.ts';
import creditInterest from './suspension/credit-interest.ts';
import lookUpParticipation from './suspension/look-up-participation.ts';
import recordArrearsDeletion from './suspension/record-arrears-deletion.ts';
import registerSuspension from './suspension/register-suspension.ts';
import resumeRelation from './suspension/resume-relation.ts';
import suspendRelation from './suspension/suspend-relation.ts';
import transferRelation from './suspension/transfer-relation.ts';
import assessIdentity from './veteran-back-pay/assess-identity.ts';
import calculateBackPay from './veteran-back-pay/calculate-back-pay.ts';
import checkPayout from './lump-sum-payout/check-payout.ts';
import confirmAccount from './lump-sum-payout/confirm-account.ts';
import lookUpAccount from './lump-sum-payout/look-up-account.ts';
import orderPayout from './lump-sum-payout/order-payout.ts';
import registerPayout from './lump-sum-payout/register-payout.ts';
import terminateRelation from './lump-sum-payout/terminate-relation.ts';
import checkEnrollment from './enrollment/check-enrollment.ts';
import enrollParticipant from './enrollment/enroll-participant.ts';
import lookUpEnrollmentStatus from './enrollment/look-up-enrollment-status.ts';
import registerEnrollment from './enrollment/register-enrollment.ts';
import calculateCollection from './continuation/calculate-collection.ts';
import checkContinuation from './continuation/check-continuation.ts';
import checkTransferReply from './continuation/check-transfer-reply.ts';
import lookUpRelation from './continuation/look-up-relation.ts';
import postCollection from './continuation/post-collection.ts';
import registerContinuation from './continuation/register-continuation.ts';
import requestTransfer from './continuation/request-transfer.ts';
import resumeParticipation from './continuation/resume-participation.ts';
import returnAllMaterials from './continuation/return-all-materials.ts';
import returnTransferMaterials from './continuation/return-transfer-materials.ts';
import checkMaterials from './shared/check-materials.ts';
import crossCheckMilitaryService from './veteran-back-pay/cross-check-military-service.ts';
import crossCheckPublicSecurity from './veteran-back-pay/cross-check-public-security.ts';
import determineBreakTime from './veteran-back-pay/determine-break-time.ts';
import lookUpHardship from './veteran-back-pay/look-up-hardship.ts';
import lookUpMedicalArrears from './veteran-back-pay/look-up-medical-arrears.ts';
import lookUpPensionArrears from './veteran-back-pay/look-up-pension-arrears.ts';
import lookUpServiceArchive from './veteran-back-pay/look-up-service-archive.ts';
import lookUpUnitStatus from './veteran-back-pay/look-up-unit-status.ts';
import orderRemittance from './veteran-back-pay/order-remittance.ts';
import postMedicalContributions from './veteran-back-pay/post-medical-contributions.ts';
import postPensionContributions from './veteran-back-pay/post-pension-contributions.ts';
import registerApplication from './veteran-back-pay/register-application.ts';

export { interrupts } from './interrupts.ts';

const all = [
  registerApplication,
  checkMaterials,
  lookUpServiceArchive,
  assessIdentity,
  crossCheckMilitaryService,
  crossCheckPublicSecurity,
  lookUpUnitStatus,
  determineBreakTime,
  lookUpPensionArrears,
  lookUpMedicalArrears,
  lookUpHardship,
  calculateBackPay,
  orderRemittance,
  postPensionContributions,
  postMedicalContributions,
  registerPayout,
  lookUpAccount,
  checkPayout,
  confirmAccount,
  orderPayout,
  terminateRelation,
  registerEnrollment,
  lookUpEnrollmentStatus,
  checkEnrollment,
  enrollParticipant,
  registerSuspension,
  lookUpParticipation,
  checkSuspension,
  suspendRelation,
  creditInterest,
  assessResumption,
  resumeRelation,
  clearArrears,
  recordArrearsDeletion,
  transferRelation,
  registerContinuation,
  lookUpRelation,
  checkContinuation,
  requestTransfer,
  checkTransferReply,
  returnTransferMaterials,
  returnAllMaterials,
  calculateCollection,
  resumeParticipation,
  postCollection,
  sendNotice,
  refundPayments,
  closeCase,
  beginStep,
  finishStep,
  recordDecision,
] satisfies Worker<JobType>[];

type Served = (typeof all)[number]['jobType'];

/** Does not compile where a job type of the diagrams has no worker; the message names it. */
export const workers: [JobType] extends [Served] ? readonly Worker[] : { 'no worker for': Exclude<JobType, Served> } = all;
