/** The books: what the facts of all cases have moved between accounts. */
import * as pg from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { amount, at } from './columns.ts';

const entryColumns = () => ({
  /** Which kind of fact, and its own key. */
  fact: pg.text('fact').notNull(),
  key: pg.text('key').notNull(),
  /** Null of money whose case nobody knows yet. */
  caseNumber: pg.text('case_number'),
  account: pg.text('account').notNull(),
  /** Debit above zero, credit below. */
  amount: amount('amount').notNull(),
});

/**
 * The lines of fact, key and turn are one entry: together they are zero. Only added to: the database itself refuses everything else, and
 * an entry that does not balance. Most facts have one turn; an order that is recalled has another one, which takes the first back.
 */
export const bookLines = pg.pgTable(
  'book_lines',
  {
    ...entryColumns(),
    caseNumber: pg.text('case_number').references(() => cases.caseNumber),
    turn: pg.integer('turn').notNull(),
    enteredAt: at('entered_at').notNull(),
  },
  (table) => [
    pg.primaryKey({ columns: [table.fact, table.key, table.turn, table.account] }),
    pg.index('book_lines_of_case').on(table.caseNumber),
  ],
);

/** What the books are short of, by what the tables of the facts say now: migrations/0028_money-of-units.sql has which fact moves what. */
export const bookDifferences = pg.pgView('book_differences', entryColumns()).existing();
