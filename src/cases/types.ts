import type { IsoDate } from '../policy/dates.ts';
import type { Money } from '../policy/money.ts';
import type { Reason } from '../policy/reason.ts';
import type { Calculation, Insurance } from '../policy/ledger.ts';
import type { Period } from '../policy/months.ts';
import type { BackPayCalculation } from '../processes/veteran-back-pay/rules/calculation.ts';
import type { Remitter } from '../policy/ledger.ts';
import type { Applications, ProcessId } from './application.ts';
import type { DocumentCode } from './documents.ts';
import type { CaseMessageName, VariablesOf } from './messages.ts';
import type { ElementId } from '../models/names.ts';

export type CaseState = 'received' | 'inProgress' | 'closed';
export const caseOutcomes = ['completed', 'refused', 'lapsed', 'withdrawn'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];
export type PaymentKind = 'personalShare' | 'remittance';
/** `applicant`: who applied for it, or claims it, in the pension processes. */
export type RecipientKind = 'veteran' | 'liableUnit' | 'submitter' | 'applicant';

/** The calculation that a process saves. */
export type CalculationOf<P extends ProcessId> = P extends 'veteran-back-pay' ? BackPayCalculation : Calculation;

/** Everything that is known of a case. Contains personal data: not for logs, engine variables or answers. */
export interface CaseFile<P extends ProcessId = ProcessId> {
  caseNumber: string;
  process: P;
  state: CaseState;
  outcome: CaseOutcome | null;
  outcomeReasons: Reason[];
  application: Applications[P];
  /** All codes handed in up to now, with the application and later. */
  documents: DocumentCode[];
  /** The engine's key; null until `recordStarted`. */
  processInstanceKey: string | null;
  /** The latest calculation that was saved. */
  calculation: CalculationOf<P> | null;
  /** The latest statement of a hearing, its text masked. */
  statement: Statement | null;
  receivedAt: Date;
  closedAt: Date | null;
  withdrawalRequestedAt: Date | null;
  remittanceOrderedAt: Date | null;
  /** Since when the case has taken effect outside. */
  settledAt: Date | null;
  /** The latest answer of the agency that the relation is transferred from. */
  transferReply: TransferReply | null;
}

/** C-19, C-20: what the agency of the original place answered to a request for the transfer. */
export interface TransferReply {
  replyId: string;
  yearlyRecordsProvided: boolean;
  /** The months paid there; empty where the yearly records are missing. */
  paid: (Period & { place: string; unit: string })[];
  fundTransferred: Money;
  /** The amount in the letter of introduction. */
  letterAmount: Money;
  repliedOn: IsoDate;
}

export interface Statement {
  receivedOn: IsoDate;
  text: string;
}

/** A decision as it is recorded. Names and numbers of the applicant that stand in it are masked when it is stored. */
export interface NewDecision {
  /** Element id of the step, "accept-application". */
  step: string;
  /** The engine's key of the visit: makes the record idempotent. Without it a step is decided once in a case. */
  elementInstanceKey?: string | undefined;
  /** Chinese name of the step, for the progress view. */
  name?: string | undefined;
  /** What was known when it was decided. */
  inputs: unknown;
  /** What was decided: for a clerk's step the object of the form, {decision, reason, ...}. */
  outcome: unknown;
  /** Chinese words for the outcome, for the progress view. */
  outcomeText?: string | undefined;
  reasons: Reason[];
  parameterVersions: string[];
  /** "rules", or the user name of the clerk. */
  decidedBy: string;
}

export interface Decision extends NewDecision {
  caseNumber: string;
  decidedAt: Date;
}

export interface NewStep {
  /** "await-personal-share" */
  elementId: string;
  elementInstanceKey: string;
  /** The Chinese label of the element. */
  name: string;
  dueAt?: Date | undefined;
  /** Where the engine runs it; unknown where nobody asks. */
  instance?: ProcessInstance | undefined;
  /** Element ids whose open steps this one ends without finishing them (boundary events); 'all' for an event subprocess. */
  interrupts?: string[] | 'all' | undefined;
}

export interface Step {
  elementId: string;
  elementInstanceKey: string;
  name: string;
  startedAt: Date;
  dueAt: Date | null;
  finishedAt: Date | null;
  /** Set if the step was cut off by a deadline, a withdrawal or the end of the case. */
  interruptedAt: Date | null;
}

export interface NewPayment {
  /** The payer's or bank's id of the payment (`paymentId` of the callback). */
  idempotencyKey: string;
  kind: PaymentKind;
  /** More than zero. */
  amount: Money;
  paidOn: IsoDate;
  reference: string;
}

export interface Payment extends NewPayment {
  caseNumber: string;
  recordedAt: Date;
}

/** Of one kind of payment. `received` is without what was refunded. */
export interface Total {
  /** Null while no calculation is saved. */
  due: Money | null;
  received: Money;
  outstanding: Money;
  /** Received beyond what is due. Nothing is lost: it can be refunded. */
  surplus: Money;
}

export type Totals = Record<PaymentKind, Total>;

/** What of a received personal share can go back. The key is the same until this refund is recorded. */
export interface Refundable {
  idempotencyKey: string;
  paymentId: string;
  amount: Money;
  paidOn: IsoDate;
  reference: string;
}

export interface NewRefund {
  idempotencyKey: string;
  paymentId: string;
  amount: Money;
  /** The bank's number of the refund. */
  reference: string;
  refundedOn: IsoDate;
}

export interface Refund extends NewRefund {
  recordedAt: Date;
}

export interface NewOrder {
  idempotencyKey: string;
  remitter: Remitter;
}

export interface Order extends NewOrder {
  /** The whole sum, unit and personal share, of the saved calculation. */
  amount: Money;
  orderedAt: Date;
  /** The collection agency's order number; null until `recordOrderAccepted`, and always if a unit remits itself. */
  reference: string | null;
}

/** L-01, L-14: the money for whoever claims it. At most one for a case. */
export interface NewPayout {
  idempotencyKey: string;
  payee: 'participant' | 'heir' | 'beneficiary';
  amount: Money;
}

export interface Payout extends NewPayout {
  orderedAt: Date;
  /** The bank's number and day; null until `recordPayoutMade`. */
  reference: string | null;
  paidOn: IsoDate | null;
}

export type PayoutResult = { ordered: true; payout: Payout } | { ordered: false; reason: 'withdrawn' | 'closed' };

/** What an applicant tells a running case, and the step in which the case waits for it. */
export type Announcement = AnnouncementOf<'arrears-deletion-requested'> | AnnouncementOf<'contributions-resumed'>;

interface AnnouncementOf<N extends CaseMessageName> {
  message: N;
  awaitedStep: ElementId;
  variables: VariablesOf<N>;
}

/** `ordered: false`: the applicant withdrew first; nothing may be paid out. */
export type OrderResult = { ordered: true; order: Order } | { ordered: false; reason: 'withdrawn' | 'closed' };

export interface NewPosting {
  idempotencyKey: string;
  insurance: Insurance;
  months: number;
  amount: Money;
  /** The agency's number of the posting. */
  reference: string;
  postedOn: IsoDate;
}

export interface Posting extends NewPosting {
  recordedAt: Date;
}

export interface NewMessage {
  messageId: string;
  name: string;
  correlationKey: string;
  ttlMs: number;
  /** No personal data. */
  variables: Record<string, unknown>;
}

export interface Message extends NewMessage {
  /** A start message is published again, with growing pauses, until `recordStarted`. */
  untilAcknowledged: boolean;
  attempts: number;
}

/**
 * A notice to be sent. Title and body are final but for the mark of `veteran-name.ts`, which is filled in when it is
 * sent or shown: personal data stand in the applicants table only.
 */
export interface NewNotice {
  /** Unique in the case together with the recipient; a repeated job gives the same key. */
  key: string;
  template: string;
  recipient: RecipientKind;
  title: string;
  body: string;
}

export interface Notice extends NewNotice {
  /** Name of the message in every channel. */
  noticeId: string;
  caseNumber: string;
  createdAt: Date;
  deliveredAt: Date | null;
  attempts: number;
}

export interface AuditEntry {
  at: Date;
  action: string;
  actor: string;
  details: Record<string, unknown>;
}

/** A process as it was brought to the engine, with its forms and tables. */
export interface NewDeployment {
  processId: string;
  /** As the engine counts them. */
  version: number;
  /** The engine's key of this version, in digits. */
  definitionKey: string;
  versionTag: string | null;
  /** The files as deployed, path from the models' root to content. */
  bundle: Record<string, string>;
  deployedBy: string;
  /** The git commit that the files come from, if known; `+` at its end: with changes that are not committed. */
  revision: string | null;
}

/** What is on record of a deployment, without its files. */
export interface DeploymentHead extends Omit<NewDeployment, 'bundle'> {
  /** The same for the same files. */
  digest: string;
  deployedAt: Date;
}

export interface Deployment extends DeploymentHead {
  bundle: Record<string, string>;
}

/** A process instance of the engine that works on a case: the case's own, or that of a process which it calls. */
export interface ProcessInstance {
  /** The engine's keys, in digits. */
  instanceKey: string;
  definitionKey: string;
  processId: string;
  version: number;
}

/** A process instance that has not ended, with what it waits for. */
export interface RunningInstance extends Omit<ProcessInstance, 'definitionKey' | 'version'> {
  caseNumber: string;
  /** Null as long as no job of it has told. */
  definitionKey: string | null;
  version: number | null;
  /** Element ids of its open steps. */
  waits: string[];
  /** Ids of the processes that it has called and that run. */
  calls: string[];
}
