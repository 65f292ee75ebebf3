/** A PostgreSQL that makes durable what it is told, and questions to it. */
import pg from 'pg';
import { startLocalPostgres } from '../../../src/cases/local/index.ts';
import { folderFor } from '../../shared/parts/index.ts';

/** @returns its address; it is empty, and gone at the end */
export async function startDatabase(running: AsyncDisposableStack): Promise<string> {
  const server = await startLocalPostgres({ dataDir: folderFor(running, 'bench'), port: 0, report: () => undefined });
  running.defer(() => server.stop());
  return server.url;
}

/** On a connection of its own. */
export async function withClient<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
