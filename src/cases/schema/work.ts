/** The work of the staff beside the decisions of tasks: what they have opened, and what they have compared. */
import * as pg from 'drizzle-orm/pg-core';
import { sealedColumn } from '../sealed-column.ts';
import { caseNumber, cases } from './cases.ts';
import { at } from './columns.ts';
import { steps } from './course.ts';

/** Whoever has opened a task from the work list has read it. */
export const openedTasks = pg.pgTable(
  'opened_tasks',
  {
    stepId: pg
      .bigint('step_id', { mode: 'number' })
      .notNull()
      .references(() => steps.id),
    /** A login. */
    person: pg.text('person').notNull(),
    openedAt: at('opened_at').notNull(),
  },
  (table) => [pg.primaryKey({ columns: [table.stepId, table.person] })],
);

/** Whether two cases of a person are about the same matter, as somebody has found who compared them. Only added to: the newest counts. */
export const comparisons = pg.pgTable(
  'comparisons',
  {
    /** Of the form that was sent: sent twice, it is found once. */
    key: pg.text('key').primaryKey(),
    caseNumber: caseNumber(),
    otherCase: pg
      .text('other_case')
      .notNull()
      .references(() => cases.caseNumber),
    verdict: pg.text('verdict').notNull(),
    reason: sealedColumn<string>('reason').notNull(),
    decidedBy: pg.text('decided_by').notNull(),
    decidedAt: at('decided_at').notNull(),
  },
  (table) => [pg.index('comparisons_of_case').on(table.caseNumber), pg.index('comparisons_of_other').on(table.otherCase)],
);
