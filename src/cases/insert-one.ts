import { type Query, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';

/** By table and columns. Tables have no defaults of ours, only the database's, so that a text is good for all rows. */
const statements = new Map<PgTable, Map<string, Query>>();

interface Insertion {
  /** A row that has what is unique in common with one that is there is left out; otherwise it is an error. */
  unlessThere?: boolean;
}

/** Inserts a row. The statement is put together once for all rows that have the same columns: each time, that would take as long as carrying it out. */
export async function insertOne<T extends PgTable>(
  tx: Database,
  table: T,
  row: T['$inferInsert'],
  { unlessThere = false }: Insertion = {},
): Promise<void> {
  const columns = Object.entries(row).flatMap(([column, value]) => (value === undefined ? [] : [column]));
  const known = statements.get(table) ?? new Map<string, Query>();
  statements.set(table, known);
  const key = [unlessThere, ...columns].join();
  const statement = known.get(key) ?? statementFor(tx, table, columns, unlessThere);
  known.set(key, statement);
  await tx._.session.prepareQuery(statement, undefined, undefined, false).execute(row);
}

function statementFor(tx: Database, table: PgTable, columns: readonly string[], unlessThere: boolean): Query {
  const values = Object.fromEntries(columns.map((column) => [column, sql.placeholder(column)]));
  const insertion = tx.insert(table).values(values);
  return (unlessThere ? insertion.onConflictDoNothing() : insertion).prepare('').getQuery();
}
