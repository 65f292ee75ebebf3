/** What the window has looked at. */
import * as pg from 'drizzle-orm/pg-core';
import { caseNumber } from './cases.ts';
import { at } from './columns.ts';

/** 原件已核对: of which documents somebody has held the original in hand. Only added to. */
export const seenOriginals = pg.pgTable(
  'seen_originals',
  {
    caseNumber: caseNumber(),
    code: pg.text('code').notNull(),
    /** A member of the staff, by login. */
    seenBy: pg.text('seen_by').notNull(),
    seenAt: at('seen_at').notNull(),
  },
  (table) => [pg.primaryKey({ columns: [table.caseNumber, table.code] })],
);
