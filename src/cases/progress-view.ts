import type { IsoDate, Month, Reason } from '../policy/index.ts';
import type { CaseState, CaseOutcome } from './case-state.ts';
import type { MissingDocument, ProgressFacts } from './kinds.ts';
import type { Arrival } from './payout-sample.ts';
import type { RecipientKind } from './recipients.ts';
import type { PaymentKind } from './payment-kinds.ts';

/** What the applicant may see of a case: Chinese names beside the codes, amounts as text, nothing personal unmasked but the name in a letter to a unit. */
export interface CaseProgress extends ProgressFacts {
  caseNumber: string;
  process: string;
  processName: string;
  state: CaseState;
  stateName: string;
  outcome: CaseOutcome | null;
  outcomeName: string | null;
  outcomeReasons: Reason[];
  /** Null after the personal data were erased. */
  applicant: { name: string; idNumber: string } | null;
  applicationDate: IsoDate;
  submittedBy: string;
  submittedByName: string;
  receivedAt: string;
  closedAt: string | null;
  withdrawalRequestedAt: string | null;
  /** Whether it can be withdrawn now. */
  withdrawable: boolean;
  documents: { code: string; name: string }[];
  /** What the latest check of the materials found missing; empty unless a supplement is awaited. */
  missingDocuments: MissingDocument[];
  /** What a clerk has asked for since that check, in his own words; null unless a supplement is awaited. */
  supplementRequest: string | null;
  /** When the awaited supplement came, until the engine goes on with it. */
  supplementedAt: string | null;
  /** Since when the terms of the office stand still, because a supplement is awaited. */
  clockStoppedSince: string | null;
  statement: { receivedOn: IsoDate } | null;
  stepsDone: { elementId: string; name: string; startedAt: string; finishedAt: string }[];
  stepsAwaited: { elementId: string; name: string; startedAt: string; dueAt: string | null }[];
  stepsInterrupted: { elementId: string; name: string; startedAt: string; interruptedAt: string }[];
  decisions: {
    step: string;
    name: string;
    outcomeText: string | null;
    reasons: Reason[];
    parameterVersions: string[];
    decidedAt: string;
  }[];
  calculation: Record<string, unknown> | null;
  ledger: ProgressLedgerRow[];
  totals: Record<PaymentKind, { name: string; due: string | null; received: string; outstanding: string; surplus: string }>;
  payments: { kind: PaymentKind; kindName: string; amount: string; paidOn: IsoDate; reference: string }[];
  refunds: { amount: string; refundedOn: IsoDate; reference: string }[];
  refundable: string;
  postings: { insurance: string; insuranceName: string; months: number; amount: string; postedOn: IsoDate }[];
  payout: {
    payee: string;
    payeeName: string;
    amount: string;
    orderedAt: string;
    paidOn: IsoDate | null;
    /** Asked of whoever was paid; null where it is not of the sample. */
    arrival: Arrival | null;
    arrivalName: string | null;
  } | null;
  /** By whoever's case it was, once it is over. */
  rating: { grade: string; gradeName: string } | null;
  transferReply: { repliedOn: IsoDate; yearlyRecordsProvided: boolean } | null;
  notices: {
    noticeId: string;
    template: string;
    recipient: RecipientKind;
    recipientName: string;
    title: string;
    body: string;
    createdAt: string;
    deliveredAt: string | null;
    /** Not sent, and never to be: whom it was for had died. */
    withheldAt: string | null;
  }[];
}

export interface ProgressLedgerRow {
  sequence: number;
  insurance: string;
  insuranceName: string;
  month: Month;
  treatment: string;
  treatmentName: string;
  base: string | null;
  unitRate: string | null;
  personalRate: string | null;
  unitShare: string;
  personalShare: string;
  remitter: string | null;
  remitterName: string | null;
  personalShareBorneBy: string | null;
  personalShareBorneByName: string | null;
  requirement: string;
  parameterVersions: string[];
}
