import { sql } from 'drizzle-orm';
import type { Database } from '../../src/cases/database.ts';

/**
 * Every row of every table as text, as a dump has them: by table. Not the record of deployments: it holds the owners' files, whose forms
 * and texts have examples of names and numbers.
 */
export async function dumpOf(database: Database): Promise<Map<string, string[]>> {
  const tables = await database.execute(
    sql`select table_name from information_schema.tables where table_schema = 'public' and table_name <> 'deployments'`,
  );
  const dump = new Map<string, string[]>();
  for (const { table_name: table } of (tables as { rows: { table_name: string }[] }).rows) {
    const found = await database.execute(sql`select t::text as row from ${sql.identifier(table)} t`);
    dump.set(
      table,
      (found as { rows: { row: string }[] }).rows.map(({ row }) => row),
    );
  }
  return dump;
}

/** Where the dump has one of the words: `table: word`. */
export async function foundIn(database: Database, words: readonly string[]): Promise<string[]> {
  const dump = await dumpOf(database);
  return [...dump].flatMap(([table, rows]) =>
    words.filter((word) => rows.some((row) => row.includes(word))).map((word) => `${table}: ${word}`),
  );
}
