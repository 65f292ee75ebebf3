/** Who has signed in, and who may act or look. */
import * as pg from 'drizzle-orm/pg-core';
import { caseNumber } from './cases.ts';
import { at } from './columns.ts';

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
