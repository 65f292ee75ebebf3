import { sql } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';

/**
 * The tables. After a change: `npx drizzle-kit generate --dialect postgresql --schema src/cases/schema.ts
 * --out src/cases/migrations`; a test holds that the migrations give these tables.
 *
 * Codes are text, not database enums: the list of values belongs to the schemas, and grows without a migration.
 * Amounts are exact; personal data stand in `applicants` only, so that they can be erased without touching a case.
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
  /** The application without personal data and `documents`. */
  application: pg.jsonb('application').notNull(),
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
  outcomeReasons: pg.jsonb('outcome_reasons'),
  closedAt: at('closed_at'),
};

export const cases = pg.pgTable('cases', caseColumns, (table) => [pg.index('cases_by_payment_reference').on(table.paymentReference)]);

export const applicants = pg.pgTable(
  'applicants',
  {
    caseNumber: caseNumber().primaryKey(),
    process: pg.text('process').notNull(),
    /** False once the case is closed: then the same person may apply again. */
    open: pg.boolean('open').notNull(),
    name: pg.text('name').notNull(),
    idNumber: pg.text('id_number').notNull(),
    phone: pg.text('phone').notNull(),
    address: pg.text('address'),
    /** Who acts for the applicant. */
    agent: pg.jsonb('agent'),
    /** Who claims the money, and where it goes: personal data, as the application has them. */
    claimant: pg.jsonb('claimant'),
    bankAccount: pg.jsonb('bank_account'),
    /** Of an applicant who died: whom to write to, who claims as heir, and who has proved it. */
    survivors: pg.jsonb('survivors'),
  },
  (table) => [
    // Who claims what another has left is another applicant: two heirs are both heard.
    pg
      .uniqueIndex('applicants_one_open_case')
      .on(table.process, table.idNumber, sql`coalesce(${table.claimant} ->> 'idNumber', ${table.idNumber})`)
      .where(sql`${table.open}`),
    pg.index('applicants_of_person').on(table.idNumber),
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
    receivedOn: day('received_on').notNull(),
    text: pg.text('text').notNull(),
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
    inputs: pg.jsonb('inputs'),
    outcome: pg.jsonb('outcome'),
    outcomeText: pg.text('outcome_text'),
    reasons: pg.jsonb('reasons').notNull(),
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
    reference: pg.text('reference').notNull(),
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
  reference: pg.text('reference').notNull(),
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

/** Answers of the agencies that relations are transferred from. */
export const transferReplies = pg.pgTable(
  'transfer_replies',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    replyId: pg.text('reply_id').notNull().unique(),
    caseNumber: caseNumber(),
    yearlyRecordsProvided: pg.boolean('yearly_records_provided').notNull(),
    paid: pg.jsonb('paid').notNull(),
    fundTransferred: amount('fund_transferred').notNull(),
    letterAmount: amount('letter_amount').notNull(),
    repliedOn: day('replied_on').notNull(),
    receivedAt: at('received_at').notNull(),
  },
  (table) => [pg.index('transfer_replies_of_case').on(table.caseNumber)],
);

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
    title: pg.text('title').notNull(),
    body: pg.text('body').notNull(),
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

/** Who changed what, and when. Only added to. */
export const audit = pg.pgTable(
  'audit',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    caseNumber: caseNumber(),
    at: at('at').notNull(),
    action: pg.text('action').notNull(),
    actor: pg.text('actor').notNull(),
    details: pg.jsonb('details').notNull(),
  },
  (table) => [pg.index('audit_of_case').on(table.caseNumber)],
);

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
