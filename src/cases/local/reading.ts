import { findBinaries } from './binaries.ts';
import { endOnSignal } from './end-on-signal.ts';
import { readPassword } from './password.ts';
import { existingData, placeIn } from './place.ts';
import { runningPostmaster } from './postmaster.ts';
import { startLocalPostgres } from './start.ts';
import { urlOf } from './settings.ts';

/**
 * The address of the local PostgreSQL for somebody who only reads: of the server that runs, else of one that is started
 * until `close`. Null where there is no case file yet.
 *
 * @throws DatabaseSetupError
 */
export async function localPostgresForReading(dataDir: string): Promise<{ url: string; close(): Promise<void> } | null> {
  const data = existingData(dataDir, await findBinaries());
  if (!data) return null;
  const runs = runningPostmaster(data.path);
  if (runs) return { url: urlOf(runs.port, readPassword(placeIn(dataDir).password)), close: () => Promise.resolve() };
  const server = await startLocalPostgres({ dataDir, port: 0, report: () => undefined });
  const off = endOnSignal(() => server.abandon('SIGINT'));
  return {
    url: server.url,
    async close() {
      off();
      await server.stop();
    },
  };
}
