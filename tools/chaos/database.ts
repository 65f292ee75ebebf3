/** Plain questions to the case file's tables. */
import pg from 'pg';

export type Row = Record<string, unknown>;
export type Ask = <R extends object = Row>(question: string, values?: unknown[]) => Promise<R[]>;

/** On a connection of its own, past the wires. */
export async function asking<T>(databaseUrl: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(async <R extends object>(question: string, values: unknown[] = []) => (await client.query<R>(question, values)).rows);
  } finally {
    await client.end();
  }
}
