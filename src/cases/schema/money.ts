/** What is owed, what came in, and what went out. */
import * as pg from 'drizzle-orm/pg-core';
import { sealedColumn } from '../sealed-column.ts';
import { caseNumber, cases } from './cases.ts';
import { amount, at, day, rate } from './columns.ts';

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
    /** The unit or department that has the money (B-04); null: we have it, or the collection agency. */
    holder: pg.text('holder'),
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

/**
 * What becomes of such money, by one person, and approved by another: until then a better decision takes its place. Of money that goes back
 * there is the bank's number once it has gone.
 */
export const unmatchedDecisions = pg.pgTable('unmatched_decisions', {
  paymentId: pg
    .text('payment_id')
    .primaryKey()
    .references(() => unmatchedPayments.paymentId),
  /** Counts the decisions: who approves has seen this one. */
  turn: pg.integer('turn').notNull(),
  /** Whose it is; null: it goes back to the payer. */
  caseNumber: pg.text('case_number').references(() => cases.caseNumber),
  reason: sealedColumn<string>('reason').notNull(),
  decidedBy: pg.text('decided_by').notNull(),
  decidedAt: at('decided_at').notNull(),
  approvedBy: pg.text('approved_by'),
  approvedAt: at('approved_at'),
  returnReference: pg.text('return_reference'),
  returnedOn: day('returned_on'),
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
    /** Who has given it back, where it was not our bank or the collection agency. */
    paidBy: pg.text('paid_by'),
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
  /** The whole sum of which the amount was outstanding, and what the person had paid in of it. */
  due: amount('due').notNull(),
  held: amount('held').notNull(),
  /** Of that, what units and departments have. */
  heldByUnits: amount('held_by_units').notNull(),
  orderedAt: at('ordered_at').notNull(),
  reference: pg.text('reference'),
  /** What went from our bank to the collection agency with it, and when; null where nothing did. */
  passedOn: amount('passed_on'),
  acceptedOn: day('accepted_on'),
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
  /** Of the sample that is confirmed by whoever was paid: asked, arrived or missing. */
  arrival: pg.text('arrival'),
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
