/** Applications that somebody is still filling in. */
import * as pg from 'drizzle-orm/pg-core';
import { persons } from './cases.ts';
import { at, day, personId } from './columns.ts';

/** One a person and process; of no case. Sealed with the person's key (src/cases/drafts.ts). */
export const drafts = pg.pgTable(
  'drafts',
  {
    personId: personId('person_id')
      .notNull()
      .references(() => persons.id),
    process: pg.text('process').notNull(),
    /** A random number that whoever saves gives it: another window that has filled in something else is told by it. */
    version: pg.text('version').notNull(),
    content: pg.text('content').notNull(),
    savedAt: at('saved_at').notNull(),
    /** The last day on which it is there. */
    keptUntil: day('kept_until').notNull(),
  },
  (table) => [pg.primaryKey({ columns: [table.personId, table.process] }), pg.index('drafts_by_end').on(table.keptUntil)],
);
