import type { Reason } from '../policy/reason.ts';
import type { BackPayCalculation } from '../policy/veteran-back-pay/calculation.ts';
import type { VeteranApplication } from './application.ts';
import type { DocumentCode } from './documents.ts';
import type { CaseProgress } from './progress-view.ts';
import type * as t from './types.ts';

export interface Cases {
  /** A new case, or the one of this key. IdempotencyConflict, DuplicateCase. */
  createCase(application: VeteranApplication, idempotencyKey: string): Promise<{ caseNumber: string; created: boolean }>;
  /** CaseNotFound, PersonalDataErased. */
  getCase(caseNumber: string): Promise<t.CaseFile>;
  /** The same, null if there is no such case. */
  findCase(caseNumber: string): Promise<t.CaseFile | null>;
  /** Null if there is no such case. Nothing personal unmasked. */
  caseProgress(caseNumber: string): Promise<CaseProgress | null>;

  casesToStart(): Promise<string[]>;
  /** Returns the key that is on record: if it is another one, a second instance was started and must not go on. */
  recordStarted(caseNumber: string, processInstanceKey: string): Promise<{ processInstanceKey: string }>;

  /** CaseStateError closed | notAwaitingSupplement. Enqueues materials-supplemented. */
  addDocuments(
    caseNumber: string,
    documents: readonly DocumentCode[],
    idempotencyKey?: string,
  ): Promise<{ added: DocumentCode[]; documents: DocumentCode[] }>;
  /** CaseStateError closed | notInHearing. Enqueues statement-received with the variable `statement`. */
  saveStatement(caseNumber: string, statement: t.Statement, idempotencyKey?: string): Promise<t.Statement>;
  /** CaseStateError closed | remittanceOrdered. Enqueues application-withdrawn. */
  requestWithdrawal(caseNumber: string): Promise<{ requestedAt: Date }>;

  recordDecision(caseNumber: string, decision: t.NewDecision): Promise<t.Decision>;
  /** All of the case, in their order. */
  decisions(caseNumber: string): Promise<t.Decision[]>;
  latestDecision(caseNumber: string, step: string): Promise<t.Decision | null>;
  beginStep(caseNumber: string, step: t.NewStep): Promise<t.Step>;
  finishStep(caseNumber: string, step: t.NewStep): Promise<t.Step>;
  steps(caseNumber: string): Promise<t.Step[]>;
  saveLedger(caseNumber: string, calculation: BackPayCalculation): Promise<void>;

  /** IdempotencyConflict if the payment id was used for another payment. */
  recordPayment(caseNumber: string, payment: t.NewPayment): Promise<{ recorded: boolean; totals: t.Totals }>;
  totals(caseNumber: string): Promise<t.Totals>;
  recordOrder(caseNumber: string, order: t.NewOrder): Promise<t.OrderResult>;
  recordOrderAccepted(caseNumber: string, idempotencyKey: string, reference: string): Promise<t.Order>;
  /** 'everything' when the case ends without back-pay, 'surplus' otherwise. */
  refundable(caseNumber: string, scope: 'everything' | 'surplus'): Promise<t.Refundable[]>;
  recordRefund(caseNumber: string, refund: t.NewRefund): Promise<t.Refund>;
  recordPosting(caseNumber: string, posting: t.NewPosting): Promise<t.Posting>;
  closeCase(caseNumber: string, outcome: t.CaseOutcome, reasons: Reason[]): Promise<{ outcome: t.CaseOutcome }>;

  enqueueMessage(message: t.NewMessage): Promise<void>;
  /** Due messages, leased to the caller for half a minute. */
  pendingMessages(limit: number): Promise<t.Message[]>;
  /** The broker has taken it. A start message comes again until `recordStarted`. */
  markMessageSent(messageId: string): Promise<void>;
  /** Comes again after a growing pause. */
  markMessageFailed(messageId: string, error: string): Promise<void>;

  enqueueNotice(caseNumber: string, notice: t.NewNotice): Promise<t.Notice>;
  pendingNotices(limit: number): Promise<t.Notice[]>;
  markNoticeDelivered(noticeId: string): Promise<void>;
  markNoticeFailed(noticeId: string, error: string): Promise<void>;

  auditTrail(caseNumber: string): Promise<t.AuditEntry[]>;
  counts(): Promise<{ cases: Record<t.CaseState, number>; pendingMessages: number; pendingNotices: number }>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
