/** 材料扫描件: what is known of the files, which lie outside the database. */
import * as pg from 'drizzle-orm/pg-core';
import type { SuiteName } from '../../vault/index.ts';
import { sealedColumn } from '../sealed-column.ts';
import { caseNumber } from './cases.ts';
import { at } from './columns.ts';

/** What a file is sealed with: a key of its own. Who forgets the key of the case forgets this one, and the file with it. */
export interface FileKey {
  suite: SuiteName;
  /** base64url */
  key: string;
}

export const papers = pg.pgTable(
  'papers',
  {
    number: pg.bigserial('number', { mode: 'number' }).primaryKey(),
    /** Random; the file is called so. */
    id: pg.text('id').notNull().unique(),
    caseNumber: caseNumber(),
    /** Code of a document that the case has, or asks for. */
    document: pg.text('document').notNull(),
    name: sealedColumn<string>('name').notNull(),
    key: sealedColumn<FileKey>('key').notNull(),
    type: pg.text('type').notNull(),
    size: pg.integer('size').notNull(),
    /** Of case, document, content and sender, by the office's key. */
    digest: pg.text('digest').notNull(),
    /** quarantined, clean, or infected: then the file is gone. */
    state: pg.text('state').notNull(),
    sentBy: pg.text('sent_by').notNull(),
    receivedAt: at('received_at').notNull(),
    judgedAt: at('judged_at'),
  },
  (table) => [pg.unique('papers_once').on(table.caseNumber, table.digest), pg.index('papers_by_state').on(table.state, table.number)],
);
