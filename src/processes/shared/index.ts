/** What several processes have in common. */
export { type Action, defineAction } from './action.ts';
export { choice, extendOrTerminate, leftOut, oneOf, optionalText, refuse, requiredText, supplement } from './answer-fields.ts';
export { type ApplicationForm, applicationSchemaOf, documentsFor } from './application-schema.ts';
export { type ClerkStep, clerkStep, type ClerkSteps, formerClerkStep, isClerkStep } from './clerk-step.ts';
export { deadlinesRecord, materials, requiredDocument } from './common-records.ts';
export { type Decider, deciderOf } from './decider.ts';
export { isDecided } from './second-person.ts';
export { defineRehearsal, lastAmount } from './define-rehearsal.ts';
export { latestRecord } from './latest-record.ts';
export { ended, type LastStep, nextActions, type NextStep } from './next-step.ts';
export { type ExamplesData, examplesData } from './notices/examples.ts';
export { lapseData, withdrawalData } from './notices/ending.ts';
export { monthsAnnex } from './notices/months.ts';
export { receivedData, type ReceivedData, receivedOf } from './notices/payment.ts';
export { refundData, type RefundData } from './notices/refunds.ts';
export { groundsData, type GroundsData } from './notices/refusal.ts';
export { endSuspensions } from './end-suspensions.ts';
export { checkName, nameAnswer, nameChecked, nameDoubt, nameObjections, nameReasons } from './name-check.ts';
export { omit } from './omit.ts';
export { orIfUnknown } from './or-if-unknown.ts';
export { coded, field } from './record-field.ts';
export { type ProofAnswer, proofAnswersFor, proofFinding, proofObjections } from './proof-answers.ts';
export { type Outcomes, reasonsOf, type RecordOf, recordsOf } from './records.ts';
export { payBack, payBackOwn, refundScope } from './refunds.ts';
export { currentRefusal, type Refusals } from './refusal.ts';
export { answer, byRules, type Decided, notAsked, NotOnRecord, type OnRecord, outside, type Rehearsal } from './rehearsal.ts';
export { settle } from './settle.ts';
export { byParticipant } from './submitters.ts';
export type { TaskView } from './task-view.ts';
export { countTerm, endOfTerm } from './terms.ts';
export { caseHistory, caseHistorySchema, decisionView } from './views/case-history.ts';
export { partyOf, partyView, partyViewSchema, taskContext } from './views/party-view.ts';
export { openReadings, openReadingSchema } from './views/open-reading.ts';
export { exampleTitles, groundedVersionText, parameterRows, parametersShown, parameterViews, versionText } from './views/parameter-view.ts';
export type { RulesNow } from './views/differing-law.ts';
export { paymentStatus } from './views/payment-status.ts';
export { groundViews, groundViewSchema } from './views/reason-view.ts';
export {
  agencyPensionLabel,
  balanceView,
  balanceViewSchema,
  countOrNothing,
  nothing,
  registerView,
  registerViewSchema,
  standing,
} from './views/register-view.ts';
export { whyReturned } from './views/returned-task.ts';
export { waitStatus, waitStatusSchema } from './views/wait-status.ts';
export { type Visit, visitOf } from './visit.ts';
