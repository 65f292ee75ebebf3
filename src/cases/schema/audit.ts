/** The audit trail and its chain. */
import * as pg from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { at, bytes } from './columns.ts';

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
