/** What is to be sent: to the engine and to people. */
import { sql } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import type { Annex } from '../annex.ts';
import { sealedColumn } from '../sealed-column.ts';
import { caseNumber } from './cases.ts';
import { at } from './columns.ts';

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
    enqueuedAt: at('enqueued_at').notNull().defaultNow(),
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
    annex: sealedColumn<Annex>('annex'),
    /** 文号: all three, or none of a letter from before letters had numbers. */
    series: pg.text('series'),
    year: pg.integer('year'),
    sequence: pg.integer('sequence'),
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
    pg.unique('notices_numbered_once').on(table.series, table.year, table.sequence),
    pg
      .index('notices_pending')
      .on(table.nextAttemptAt)
      .where(sql`${table.deliveredAt} is null`),
  ],
);

/** The number given last, by year and series: its row is locked while the next one is given. */
export const letterNumbers = pg.pgTable(
  'letter_numbers',
  { series: pg.text('series').notNull(), year: pg.integer('year').notNull(), last: pg.integer('last').notNull() },
  (table) => [pg.primaryKey({ columns: [table.series, table.year] })],
);
