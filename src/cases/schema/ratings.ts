/** 好差评. */
import * as pg from 'drizzle-orm/pg-core';
import { sealedColumn } from '../sealed-column.ts';
import { caseNumber } from './cases.ts';
import { at } from './columns.ts';

export const ratings = pg.pgTable(
  'ratings',
  {
    caseNumber: caseNumber().primaryKey(),
    grade: pg.text('grade').notNull(),
    words: sealedColumn<string>('words'),
    ratedAt: at('rated_at').notNull(),
  },
  (table) => [pg.index('ratings_by_day').on(table.ratedAt)],
);
