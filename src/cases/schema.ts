import { sql } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import type { Agent, Application, BankAccount, Claimant, Contact, HeirClaim } from '../applications/index.ts';
import type { Period, Reason } from '../policy/index.ts';
import { sealedColumn } from './sealed-column.ts';

/**
 * The tables. After a change: `npx drizzle-kit generate --dialect postgresql --schema src/cases/schema.ts
 * --out src/cases/migrations`; a test holds that the migrations give these tables.
 *
 * Codes are text, not database enums: the list of values belongs to the schemas, and grows without a migration.
 * Amounts are exact. Personal data and whatever a person typed are sealed (docs/personal-data.md goes through all columns): who
 * forgets the key forgets them, and the rows stay as statistics.
 */
const at = (name: string) => pg.timestamp(name, { withTimezone: true });
const amount = (name: string) => pg.numeric(name, { precision: 17, scale: 2 });
const rate = (name: string) => pg.numeric(name);
const day = (name: string) => pg.date(name, { mode: 'string' });
const caseNumber = () =>
  pg
    .text('case_number')
    .notNull()
    .references(() => cases.caseNumber);

/** Everybody with an ID number: by its keyed hash they are found, with their key, wrapped, what is about them is sealed. Row 0 is the office's own. */
export const persons = pg.pgTable('persons', {
  id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
  idHash: pg.text('id_hash').notNull().unique(),
  /** Names the master key. */
  wrappedKey: pg.text('wrapped_key').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
});

const personId = (name: string) => pg.bigint(name, { mode: 'number' });

const digestText = `sha256(('payment reference of ' || "case_number")::bytea)`;
/** The first eight bytes as a number, big end first; its last ten digits. */
const firstEightBytes = sql.raw(
  Array.from({ length: 8 }, (_, i) => `get_byte(${digestText}, ${i})::numeric * ${256n ** BigInt(7 - i)}`).join(' + '),
);
const referenceDigits = sql`lpad(((${firstEightBytes}) % 10000000000)::bigint::text, 10, '0')`;

const caseColumns = {
  caseNumber: pg.text('case_number').primaryKey(),
  process: pg.text('process').notNull(),
  /** 缴款编号: by it a payment finds its case. The database makes it, as `referenceOf` does. */
  paymentReference: pg.text('payment_reference').generatedAlwaysAs(referenceDigits),
  state: pg.text('state').notNull(),
  idempotencyKey: pg.text('idempotency_key').notNull().unique(),
  submittedBy: pg.text('submitted_by').notNull(),
  applicationDate: day('application_date').notNull(),
  /** The application without personal data and `documents`. */
  application: sealedColumn<StoredApplication>('application').notNull(),
  receivedAt: at('received_at').notNull(),
  processInstanceKey: pg.text('process_instance_key'),
  startedAt: at('started_at'),
  withdrawalRequestedAt: at('withdrawal_requested_at'),
  /** Set when the case has been stopped because the applicant died. */
  stoppedByDeathAt: at('stopped_by_death_at'),
  remittanceOrderedAt: at('remittance_ordered_at'),
  /** Set when what the case is about takes effect outside: from then on it cannot be withdrawn. */
  settledAt: at('settled_at'),
  /** The calculation without its ledger; `calculationNumber` counts those that differed from the one before. */
  calculation: pg.jsonb('calculation'),
  calculationNumber: pg.integer('calculation_number').notNull().default(0),
  personalShareDue: amount('personal_share_due'),
  remittanceDue: amount('remittance_due'),
  outcome: pg.text('outcome'),
  outcomeReasons: sealedColumn<Reason[]>('outcome_reasons'),
  closedAt: at('closed_at'),
};

/** The application as the case row has it: without personal data and documents, which have their own tables. */
export type StoredApplication = Omit<Application, 'applicant' | 'agent' | 'claimant' | 'bankAccount' | 'documents'>;

export const cases = pg.pgTable('cases', caseColumns, (table) => [pg.index('cases_by_payment_reference').on(table.paymentReference)]);

export const applicants = pg.pgTable(
  'applicants',
  {
    caseNumber: caseNumber().primaryKey(),
    process: pg.text('process').notNull(),
    /** False once the case is closed: then the same person may apply again. */
    open: pg.boolean('open').notNull(),
    /**
     * `self`, or what tells apart who handed in for the person: an application by somebody else does not keep the person
     * out, and tells neither of the other. The clerk sees both.
     */
    handedInBy: pg.text('handed_in_by').notNull().default('self'),
    /** Whom the case is about. Null until a row from before the vault is sealed, at the next start. */
    personId: personId('person_id').references(() => persons.id),
    /** Who claims the money for themselves. */
    claimantId: personId('claimant_id').references(() => persons.id, { onDelete: 'set null' }),
    /** Who claims as heir, or has proved it. */
    survivorId: personId('survivor_id').references(() => persons.id, { onDelete: 'set null' }),
    /** What the keys of the persons open this case with: without it nothing of the case opens. */
    salt: pg.text('salt'),
    name: sealedColumn<string>('name').notNull(),
    idNumber: sealedColumn<string>('id_number').notNull(),
    phone: sealedColumn<string>('phone').notNull(),
    address: sealedColumn<string>('address'),
    /** Who acts for the applicant. */
    agent: sealedColumn<Agent>('agent'),
    /** Who claims the money, and where it goes: sealed with the claimant's key. */
    claimant: sealedColumn<Claimant>('claimant'),
    bankAccount: sealedColumn<BankAccount>('bank_account'),
    /** Of an applicant who died: whom to write to; who claims as heir, and who has proved it, sealed with their own key. */
    contact: sealedColumn<Contact>('contact'),
    heirClaim: sealedColumn<HeirClaim>('heir_claim'),
    heir: sealedColumn<HeirClaim>('heir'),
  },
  (table) => [
    // Who claims what another has left is another applicant: two heirs are both heard.
    pg
      .uniqueIndex('applicants_one_open_case')
      .on(table.process, table.personId, sql`coalesce(${table.claimantId}, ${table.personId})`, table.handedInBy)
      .where(sql`${table.open}`),
    pg.index('applicants_of_person').on(table.personId),
    pg.index('applicants_of_claimant').on(table.claimantId),
    pg.index('applicants_of_survivor').on(table.survivorId),
  ],
);

/** What was handed in, by which act: with the application, or as one supplement. */
export const documents = pg.pgTable(
  'documents',
  {
    caseNumber: caseNumber(),
    handedInWith: pg.text('handed_in_with').notNull(),
    code: pg.text('code').notNull(),
    handedInAt: at('handed_in_at').notNull(),
  },
  (table) => [pg.primaryKey({ columns: [table.caseNumber, table.handedInWith, table.code] })],
);

export const statements = pg.pgTable(
  'statements',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    caseNumber: caseNumber(),
    key: pg.text('key').notNull(),
    /** At a hearing, or with which message: what the applicant wrote there. */
    occasion: pg.text('occasion').notNull().default('hearing'),
    receivedOn: day('received_on').notNull(),
    text: sealedColumn<string>('text').notNull(),
  },
  (table) => [pg.unique('statements_once').on(table.caseNumber, table.key)],
);

export const decisions = pg.pgTable(
  'decisions',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    caseNumber: caseNumber(),
    step: pg.text('step').notNull(),
    /** The engine's element instance, or empty for a step that is decided once in a case. */
    visit: pg.text('visit').notNull(),
    name: pg.text('name'),
    inputs: sealedColumn<unknown>('inputs'),
    outcome: sealedColumn<unknown>('outcome'),
    outcomeText: sealedColumn<string>('outcome_text'),
    reasons: sealedColumn<Reason[]>('reasons').notNull(),
    parameterVersions: pg.jsonb('parameter_versions').notNull(),
    /** A person's login; 'rules'; before persons were recorded, the group. */
    decidedBy: pg.text('decided_by').notNull(),
    decidedByGroup: pg.text('decided_by_group'),
    /** The absent person whose deputy decided. */
    deputyOf: pg.text('deputy_of'),
    decidedAt: at('decided_at').notNull(),
  },
  (table) => [pg.unique('decisions_once').on(table.caseNumber, table.step, table.visit)],
);

/** Completions of clerks' tasks that did not count, and after which the task was opened again. Only added to. */
export const returnedTasks = pg.pgTable(
  'returned_tasks',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    caseNumber: caseNumber(),
    step: pg.text('step').notNull(),
    /** The engine's element instance, as in `decisions`. */
    visit: pg.text('visit').notNull(),
    /** Null where the task was nobody's. */
    person: pg.text('person'),
    reason: pg.text('reason').notNull(),
    checkedStep: pg.text('checked_step'),
    returnedAt: at('returned_at').notNull(),
    openSince: at('open_since').notNull(),
  },
  (table) => [pg.unique('returned_tasks_once').on(table.caseNumber, table.step, table.visit)],
);

export const steps = pg.pgTable(
  'steps',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    caseNumber: caseNumber(),
    elementId: pg.text('element_id').notNull(),
    elementInstanceKey: pg.text('element_instance_key').notNull(),
    instanceKey: pg.text('instance_key'),
    name: pg.text('name').notNull(),
    startedAt: at('started_at').notNull(),
    dueAt: at('due_at'),
    finishedAt: at('finished_at'),
    interruptedAt: at('interrupted_at'),
  },
  (table) => [
    pg.unique('steps_once').on(table.caseNumber, table.elementId, table.elementInstanceKey),
    pg.index('steps_of_instance').on(table.instanceKey),
  ],
);

export const ledgerRows = pg.pgTable(
  'ledger_rows',
  {
    caseNumber: caseNumber(),
    sequence: pg.integer('sequence').notNull(),
    insurance: pg.text('insurance').notNull(),
    month: pg.text('month').notNull(),
    treatment: pg.text('treatment').notNull(),
    base: amount('base'),
    unitRate: rate('unit_rate'),
    personalRate: rate('personal_rate'),
    unitShare: amount('unit_share').notNull(),
    personalShare: amount('personal_share').notNull(),
    remitter: pg.text('remitter'),
    personalShareBorneBy: pg.text('personal_share_borne_by'),
    requirement: pg.text('requirement').notNull(),
    parameterVersions: pg.jsonb('parameter_versions').notNull(),
  },
  (table) => [pg.primaryKey({ columns: [table.caseNumber, table.sequence] })],
);

/** Money that came in. The id is the bank's, so it is unique over all cases. */
export const payments = pg.pgTable(
  'payments',
  {
    paymentId: pg.text('payment_id').primaryKey(),
    caseNumber: caseNumber(),
    kind: pg.text('kind').notNull(),
    amount: amount('amount').notNull(),
    paidOn: day('paid_on').notNull(),
    reference: sealedColumn<string>('reference').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (table) => [pg.index('payments_of_case').on(table.caseNumber)],
);

/** Money that named no case, or none that there is: kept until somebody has found out whose it is. */
export const unmatchedPayments = pg.pgTable('unmatched_payments', {
  paymentId: pg.text('payment_id').primaryKey(),
  /** The payment reference or case number, as it was named. */
  named: pg.text('named').notNull(),
  kind: pg.text('kind').notNull(),
  amount: amount('amount').notNull(),
  paidOn: day('paid_on').notNull(),
  reference: sealedColumn<string>('reference').notNull(),
  receivedAt: at('received_at').notNull(),
  /** Set once its case is found. */
  caseNumber: pg.text('case_number').references(() => cases.caseNumber),
});

export const refunds = pg.pgTable(
  'refunds',
  {
    caseNumber: caseNumber(),
    idempotencyKey: pg.text('idempotency_key').notNull(),
    paymentId: pg
      .text('payment_id')
      .notNull()
      .references(() => payments.paymentId),
    amount: amount('amount').notNull(),
    reference: pg.text('reference').notNull(),
    refundedOn: day('refunded_on').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (table) => [pg.primaryKey({ columns: [table.caseNumber, table.idempotencyKey] })],
);

/** At most one for a case: a second order would pay twice. */
export const orders = pg.pgTable('orders', {
  caseNumber: caseNumber().primaryKey(),
  idempotencyKey: pg.text('idempotency_key').notNull(),
  remitter: pg.text('remitter').notNull(),
  amount: amount('amount').notNull(),
  orderedAt: at('ordered_at').notNull(),
  reference: pg.text('reference'),
});

/** At most one for a case, like an order. The amount is what was approved. */
export const payouts = pg.pgTable('payouts', {
  caseNumber: caseNumber().primaryKey(),
  idempotencyKey: pg.text('idempotency_key').notNull(),
  payee: pg.text('payee').notNull(),
  amount: amount('amount').notNull(),
  orderedAt: at('ordered_at').notNull(),
  reference: pg.text('reference'),
  paidOn: day('paid_on'),
});

/** What an agency of another place says, whoever it is said to. */
const replyColumns = {
  yearlyRecordsProvided: pg.boolean('yearly_records_provided').notNull(),
  paid: sealedColumn<(Period & { place: string; unit: string })[]>('paid').notNull(),
  fundTransferred: amount('fund_transferred').notNull(),
  letterAmount: amount('letter_amount').notNull(),
  repliedOn: day('replied_on').notNull(),
  receivedAt: at('received_at').notNull(),
};

/** Answers of the agencies that relations are transferred from. */
export const transferReplies = pg.pgTable(
  'transfer_replies',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    replyId: pg.text('reply_id').notNull().unique(),
    caseNumber: caseNumber(),
    ...replyColumns,
  },
  (table) => [pg.index('transfer_replies_of_case').on(table.caseNumber)],
);

/** What those agencies were asked, and asked again: each row is answered once. */
export const transferRequests = pg.pgTable(
  'transfer_requests',
  {
    /** The idempotency key of the order that asked. */
    orderKey: pg.text('order_key').primaryKey(),
    caseNumber: caseNumber(),
    requestNumber: pg.text('request_number').notNull(),
    askedAt: at('asked_at').notNull(),
    /** The id of the reply. */
    answeredBy: pg.text('answered_by'),
  },
  (table) => [pg.index('transfer_requests_of_case').on(table.caseNumber)],
);

/** Replies that nobody had asked for, or not in that case: kept until somebody has found out whose they are. */
export const unmatchedReplies = pg.pgTable('unmatched_replies', {
  replyId: pg.text('reply_id').primaryKey(),
  /** What it named: a case number or anything else. */
  named: pg.text('named').notNull(),
  requestNumber: pg.text('request_number').notNull(),
  ...replyColumns,
  /** Set once its case is found. */
  caseNumber: pg.text('case_number').references(() => cases.caseNumber),
});

export const postings = pg.pgTable(
  'postings',
  {
    caseNumber: caseNumber(),
    idempotencyKey: pg.text('idempotency_key').notNull(),
    insurance: pg.text('insurance').notNull(),
    months: pg.integer('months').notNull(),
    amount: amount('amount').notNull(),
    reference: pg.text('reference').notNull(),
    postedOn: day('posted_on').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (table) => [pg.primaryKey({ columns: [table.caseNumber, table.idempotencyKey] })],
);

/** Messages to the engine that are still to be sent, or were sent (`sentAt`). */
export const messages = pg.pgTable(
  'messages',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    messageId: pg.text('message_id').notNull().unique(),
    name: pg.text('name').notNull(),
    correlationKey: pg.text('correlation_key').notNull(),
    ttlMs: pg.bigint('ttl_ms', { mode: 'number' }).notNull(),
    variables: pg.jsonb('variables').notNull(),
    untilAcknowledged: pg.boolean('until_acknowledged').notNull(),
    attempts: pg.integer('attempts').notNull().default(0),
    nextAttemptAt: at('next_attempt_at').notNull(),
    sentAt: at('sent_at'),
    lastError: pg.text('last_error'),
  },
  (table) => [
    pg
      .index('messages_pending')
      .on(table.nextAttemptAt)
      .where(sql`${table.sentAt} is null`),
  ],
);

/** Notices to people: the outbox of the channels and the inbox of the case in one. */
export const notices = pg.pgTable(
  'notices',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    noticeId: pg.text('notice_id').notNull().unique(),
    caseNumber: caseNumber(),
    key: pg.text('key').notNull(),
    template: pg.text('template').notNull(),
    recipient: pg.text('recipient').notNull(),
    title: sealedColumn<string>('title').notNull(),
    body: sealedColumn<string>('body').notNull(),
    createdAt: at('created_at').notNull(),
    attempts: pg.integer('attempts').notNull().default(0),
    nextAttemptAt: at('next_attempt_at').notNull(),
    deliveredAt: at('delivered_at'),
    /** Never sent: whom it was for had died. */
    withheldAt: at('withheld_at'),
    lastError: pg.text('last_error'),
  },
  (table) => [
    pg.unique('notices_once').on(table.caseNumber, table.key, table.recipient),
    pg
      .index('notices_pending')
      .on(table.nextAttemptAt)
      .where(sql`${table.deliveredAt} is null`),
  ],
);

/** Who told that the applicant of a case has died, and what became of it: `confirmed` is null until a clerk has decided. */
export const deathReports = pg.pgTable(
  'death_reports',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    caseNumber: caseNumber(),
    reportId: pg.text('report_id').notNull(),
    diedOn: day('died_on').notNull(),
    source: pg.text('source').notNull(),
    reportedAt: at('reported_at').notNull(),
    confirmed: pg.boolean('confirmed'),
    decidedAt: at('decided_at'),
  },
  (table) => [
    pg.unique('death_reports_once').on(table.caseNumber, table.reportId),
    // One report is before the clerk, or stands.
    pg
      .uniqueIndex('death_reports_one_standing')
      .on(table.caseNumber)
      .where(sql`${table.confirmed} is distinct from false`),
  ],
);

const bytes = pg.customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Who changed or looked at what, and when. Only added to: the database itself refuses everything else. */
export const audit = pg.pgTable(
  'audit',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    /** Null where no case is meant, or none that there is. */
    caseNumber: pg.text('case_number').references(() => cases.caseNumber),
    at: at('at').notNull(),
    action: pg.text('action').notNull(),
    actor: pg.text('actor').notNull(),
    details: pg.jsonb('details').notNull(),
  },
  (table) => [pg.index('audit_of_case').on(table.caseNumber)],
);

/**
 * The order in which audit entries were committed, each with the hash of the one before. The database writes it at the end of each
 * transaction: migrations/0009_audit-chain.sql says how, src/cases/audit-chain.ts what is hashed.
 */
export const auditChain = pg.pgTable('audit_chain', {
  /** From 1, without gaps. */
  position: pg.bigint('position', { mode: 'number' }).primaryKey(),
  entryId: pg.bigint('entry_id', { mode: 'number' }).notNull().unique(),
  /** Of the entry itself. */
  contentHash: bytes('content_hash').notNull(),
  /** Of the hash before and the content's. */
  hash: bytes('hash').notNull(),
});

/** The engine's process instances, as their jobs told: which case runs on which version, where the engine has no search of its own. */
export const instances = pg.pgTable(
  'instances',
  {
    instanceKey: pg.text('instance_key').primaryKey(),
    caseNumber: caseNumber(),
    processId: pg.text('process_id').notNull(),
    /** Unknown of a case from before this table until its next job. */
    definitionKey: pg.text('definition_key'),
    version: pg.integer('version'),
    /** Set where the engine has said so; otherwise an instance ends with its case, a called one with its steps. */
    endedAt: at('ended_at'),
  },
  (table) => [pg.index('instances_of_process').on(table.processId), pg.index('instances_of_case').on(table.caseNumber)],
);

/**
 * What was deployed to the engine, as the engine answered: one row a state of a process, only added to. The newest row of
 * a process is what new cases run.
 */
export const deployments = pg.pgTable(
  'deployments',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    processId: pg.text('process_id').notNull(),
    version: pg.integer('version').notNull(),
    /** The engine's, unique as long as its data live; a text, because it does not fit into a number. */
    definitionKey: pg.text('definition_key').notNull(),
    versionTag: pg.text('version_tag'),
    /** Path to content of the diagram, its forms and its tables. */
    bundle: pg.jsonb('bundle').notNull(),
    digest: pg.text('digest').notNull(),
    deployedBy: pg.text('deployed_by').notNull(),
    deployedAt: at('deployed_at').notNull(),
    revision: pg.text('revision'),
  },
  (table) => [pg.index('deployments_of_process').on(table.processId, table.id), pg.index('deployments_by_key').on(table.definitionKey)],
);

/** Sessions of people who have signed in: the id as a hash, the content sealed with the id, whose it is as a keyed hash. */
export const sessions = pg.pgTable(
  'sessions',
  {
    id: pg.text('id').primaryKey(),
    content: pg.text('content').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at').notNull().defaultNow(),
    /** This and the next: of one in which somebody has signed in. */
    account: pg.text('account'),
    begunAt: at('begun_at'),
    level: pg.text('level'),
  },
  (table) => [pg.index('sessions_by_end').on(table.expiresAt), pg.index('sessions_of_account').on(table.account)],
);

/** By which somebody acts in the case of another (agent, heir, beneficiary). The holder's ID number as a keyed hash of the case. */
export const mandates = pg.pgTable(
  'mandates',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    caseNumber: caseNumber(),
    kind: pg.text('kind').notNull(),
    holder: pg.text('holder').notNull(),
    claimedAt: at('claimed_at').notNull(),
    acceptedAt: at('accepted_at'),
    acceptedBy: pg.text('accepted_by'),
    revokedAt: at('revoked_at'),
    revokedBy: pg.text('revoked_by'),
  },
  (table) => [pg.unique('mandates_once').on(table.caseNumber, table.kind, table.holder), pg.index('mandates_of_holder').on(table.holder)],
);

/** By the query code on the receipt, who has no account sees the state of the case. As a hash; guesses are counted. */
export const queryCodes = pg.pgTable('query_codes', {
  caseNumber: caseNumber().primaryKey(),
  hash: pg.text('hash').notNull(),
  failures: pg.integer('failures').notNull().default(0),
  failedAt: at('failed_at'),
});
/** What the nightly erasure of old cases has done: once a day and process, whichever instance of the application did it. */
export const retentionRuns = pg.pgTable(
  'retention_runs',
  {
    process: pg.text('process').notNull(),
    day: day('day').notNull(),
    erased: pg.integer('erased').notNull().default(0),
    /** Null while it is under way. */
    finishedAt: at('finished_at'),
  },
  (table) => [pg.primaryKey({ columns: [table.process, table.day] })],
);

/** Where something is sealed, and what tells a row from the others of its case: what is sealed in one opens in no other. */
export const sealedTables = [
  { table: cases, row: [] },
  { table: applicants, row: [] },
  { table: statements, row: ['key'] },
  { table: decisions, row: ['step', 'visit'] },
  { table: payments, row: ['paymentId'] },
  { table: unmatchedPayments, row: ['paymentId'] },
  { table: transferReplies, row: ['replyId'] },
  { table: unmatchedReplies, row: ['replyId'] },
  { table: notices, row: ['noticeId'] },
] as const;
export type SealedTable = (typeof sealedTables)[number]['table'];
