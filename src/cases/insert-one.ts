import { type Placeholder, type Query, sql } from 'drizzle-orm';
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
  const values = placesOf(row);
  const known = statements.get(table) ?? new Map<string, Query>();
  statements.set(table, known);
  const key = JSON.stringify([unlessThere, Object.entries(values).map(([column, place]) => [column, place === null])]);
  const statement = known.get(key) ?? statementFor(tx, table, values, unlessThere);
  known.set(key, statement);
  await tx._.session.prepareQuery(statement, undefined, undefined, false).execute(row);
}

/** What is null stands in the statement itself: drizzle would have a placeholder's null written as a date, or as JSON. */
function placesOf(row: object): Record<string, Placeholder | null> {
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([column, value]) => [column, value === null ? null : sql.placeholder(column)]));
}

function statementFor(tx: Database, table: PgTable, values: Record<string, Placeholder | null>, unlessThere: boolean): Query {
  const insertion = tx.insert(table).values(values);
  return (unlessThere ? insertion.onConflictDoNothing() : insertion).prepare('').getQuery();
}
