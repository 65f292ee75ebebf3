/** Statements of our accounts, held against what is on record. */
import * as pg from 'drizzle-orm/pg-core';
import { amount, at, day } from './columns.ts';

export const reconciliations = pg.pgTable(
  'reconciliations',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    account: pg.text('account').notNull(),
    /** Of what the statement says: the same again is recognised, also in another encoding. */
    digest: pg.text('digest').notNull(),
    from: day('from_day').notNull(),
    to: day('to_day').notNull(),
    preparedBy: pg.text('prepared_by').notNull(),
    preparedAt: at('prepared_at').notNull(),
    /** Another person. Null while nobody has. */
    approvedBy: pg.text('approved_by'),
    approvedAt: at('approved_at'),
  },
  (table) => [pg.unique('reconciliations_once').on(table.account, table.digest)],
);

/** What the statement says and what is on record of the same movement: one of the two may have nothing. Above zero came in. */
export const reconciliationLines = pg.pgTable(
  'reconciliation_lines',
  {
    reconciliation: pg
      .bigint('reconciliation', { mode: 'number' })
      .notNull()
      .references(() => reconciliations.id),
    place: pg.integer('place').notNull(),
    result: pg.text('result').notNull(),
    number: pg.text('number').notNull(),
    day: day('day').notNull(),
    stated: amount('stated'),
    recorded: amount('recorded'),
    /** The payment reference in the bank's remark; the rest of the remark, which has names, is not kept. */
    named: pg.text('named'),
    caseNumber: pg.text('case_number'),
  },
  (table) => [pg.primaryKey({ columns: [table.reconciliation, table.place] }), pg.index('reconciliation_lines_by_number').on(table.number)],
);
