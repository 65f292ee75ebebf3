/** By which channels somebody wants to be told of letters, and what was sent by them. */
import { sql } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import { caseNumber, persons } from './cases.ts';
import { at, personId } from './columns.ts';
import { notices } from './outboxes.ts';

/** 告知方式 of a person, over all cases. Addresses are sealed with the person's own key, of no case: they go with the person. */
export const letterChoices = pg.pgTable('letter_choices', {
  personId: personId('person_id')
    .primaryKey()
    .references(() => persons.id, { onDelete: 'cascade' }),
  /** Confirmed by a code that was sent there. */
  mail: pg.text('mail'),
  sms: pg.boolean('sms').notNull().default(false),
  /** To be confirmed. */
  pendingMail: pg.text('pending_mail'),
  codeHash: pg.text('code_hash'),
  codeExpiresAt: at('code_expires_at'),
  failures: pg.integer('failures').notNull().default(0),
  /** How many codes were sent since then: the office must not be used to flood somebody's mailbox. */
  codesSent: pg.integer('codes_sent').notNull().default(0),
  codesSince: at('codes_since'),
  /** When the person has chosen, or signed in, last: what nobody uses any more is not kept. */
  usedAt: at('used_at').notNull().defaultNow(),
});

/** That there is a letter, to be said to somebody by a channel: the outbox, and the record of what became of it. */
export const deliveries = pg.pgTable(
  'deliveries',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    noticeId: pg
      .text('notice_id')
      .notNull()
      .references(() => notices.noticeId),
    caseNumber: caseNumber(),
    channel: pg.text('channel').notNull(),
    /** Null once the person was erased. */
    personId: personId('person_id').references(() => persons.id, { onDelete: 'set null' }),
    /** What they are in the case. */
    party: pg.text('party').notNull(),
    state: pg.text('state').notNull(),
    createdAt: at('created_at').notNull(),
    attempts: pg.integer('attempts').notNull().default(0),
    nextAttemptAt: at('next_attempt_at').notNull(),
    acceptedAt: at('accepted_at'),
    /** What the server that took it calls it. */
    receipt: pg.text('receipt'),
    /** Codes of protocols: servers like to name the address in their sentences. */
    lastError: pg.text('last_error'),
  },
  (table) => [
    pg.unique('deliveries_once').on(table.noticeId, table.channel, table.personId),
    pg
      .index('deliveries_waiting')
      .on(table.nextAttemptAt)
      .where(sql`${table.state} = 'waiting'`),
    pg.index('deliveries_of_case').on(table.caseNumber),
  ],
);
