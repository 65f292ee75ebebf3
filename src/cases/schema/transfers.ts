/** What the agencies were asked that a relation is transferred from, and what they answered. */
import * as pg from 'drizzle-orm/pg-core';
import type { Period } from '../../policy/index.ts';
import { sealedColumn } from '../sealed-column.ts';
import { caseNumber, cases } from './cases.ts';
import { amount, at, day } from './columns.ts';

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
