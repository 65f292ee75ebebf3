import type { IsoDate } from '../policy/dates.ts';
import type { Reason } from '../policy/reason.ts';
import type { Calculation } from '../policy/ledger.ts';
import type { Application, ProcessId } from './application.ts';
import type { DocumentCode } from './documents.ts';
import type { CaseProgress } from './progress-view.ts';
import type * as t from './types.ts';
import type { ElementId } from '../models/names.ts';

export interface Cases {
  /** A new case, or the one of this key. IdempotencyConflict, DuplicateCase. */
  createCase(application: Application, idempotencyKey: string): Promise<{ caseNumber: string; created: boolean }>;
  /** CaseNotFound, PersonalDataErased; an Error if the case is of another process than `process`. */
  getCase<P extends ProcessId = ProcessId>(caseNumber: string, process?: P): Promise<t.CaseFile<P>>;
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
  /** CaseStateError closed | notAwaited. Enqueues the message. */
  announce(caseNumber: string, announcement: t.Announcement, idempotencyKey?: string): Promise<void>;
  /** False if this reply is on record. Enqueues transfer-answered. */
  saveTransferReply(caseNumber: string, reply: t.TransferReply): Promise<{ recorded: boolean }>;
  /** Numbers of the person's open cases of a process, whoever holds them; for workers only. */
  openCasesOf(idNumber: string, process: ProcessId): Promise<string[]>;
  /** CaseStateError closed | remittanceOrdered | settled. Enqueues application-withdrawn. */
  requestWithdrawal(caseNumber: string): Promise<{ requestedAt: Date }>;

  recordDecision(caseNumber: string, decision: t.NewDecision): Promise<t.Decision>;
  /** All of the case, in their order. */
  decisions(caseNumber: string): Promise<t.Decision[]>;
  latestDecision(caseNumber: string, step: ElementId): Promise<t.Decision | null>;
  beginStep(caseNumber: string, step: t.NewStep): Promise<t.Step>;
  finishStep(caseNumber: string, step: t.NewStep): Promise<t.Step>;
  steps(caseNumber: string): Promise<t.Step[]>;
  saveLedger(caseNumber: string, calculation: Calculation): Promise<void>;

  /** IdempotencyConflict if the payment id was used for another payment. */
  recordPayment(caseNumber: string, payment: t.NewPayment): Promise<{ recorded: boolean; totals: t.Totals }>;
  totals(caseNumber: string): Promise<t.Totals>;
  recordOrder(caseNumber: string, order: t.NewOrder): Promise<t.OrderResult>;
  recordOrderAccepted(caseNumber: string, idempotencyKey: string, reference: string): Promise<t.Order>;
  /** From now on no withdrawal is taken; false if one came before, or the case is closed. */
  settle(caseNumber: string): Promise<{ settled: boolean }>;
  /** The one of the case; null while none is ordered. */
  payout(caseNumber: string): Promise<t.Payout | null>;
  recordPayoutOrder(caseNumber: string, payout: t.NewPayout): Promise<t.PayoutResult>;
  recordPayoutMade(caseNumber: string, made: { idempotencyKey: string; reference: string; paidOn: IsoDate }): Promise<t.Payout>;
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

  /** Of the process, in the order of their case numbers. */
  runningInstances(processId: string): Promise<t.RunningInstance[]>;
  /** Null if it is not on record, or has ended. */
  runningInstance(instanceKey: string): Promise<t.RunningInstance | null>;
  /** It runs on another version now. `elements`: ids that changed, old to new; its open steps follow. `by`: who moved it. */
  recordMoved(
    instanceKey: string,
    target: Pick<t.ProcessInstance, 'definitionKey' | 'version'>,
    elements: Record<string, string>,
    by: string,
  ): Promise<void>;
  /** The engine has no such instance any more. */
  recordInstanceEnded(instanceKey: string): Promise<void>;

  /** Not recorded again where the newest deployment of the process is this very one. Nothing on record ever changes. */
  recordDeployment(made: t.NewDeployment): Promise<{ recorded: boolean; deployment: t.DeploymentHead }>;
  /** All, newest first. */
  deployments(): Promise<t.DeploymentHead[]>;
  /** The newest of each process, with its files: what new cases run. */
  latestDeployments(): Promise<t.Deployment[]>;
  /** By the engine's key, with its files; null if it is not on record. */
  deployment(definitionKey: string): Promise<t.Deployment | null>;

  auditTrail(caseNumber: string): Promise<t.AuditEntry[]>;
  counts(): Promise<{ cases: Record<t.CaseState, number>; pendingMessages: number; pendingNotices: number }>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
