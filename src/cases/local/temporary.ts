import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePassable } from './binaries.ts';
import { endOnSignal } from './end-on-signal.ts';
import { startLocalPostgres } from './start.ts';

/** A PostgreSQL for data that are thrown away: it is gone, with its data, after `stop` or when this process is ended. */
export async function startTemporaryPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'temporary-postgres-'));
  // The server may have to run as another user.
  makePassable(dataDir);
  const remove = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  try {
    const server = await startLocalPostgres({ dataDir, port: 0, durable: false, report: () => undefined });
    const off = endOnSignal(() => {
      server.abandon('SIGKILL');
      removeAtLast(dataDir);
    });
    return {
      url: server.url,
      async stop() {
        off();
        await server.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Processes of a server that was killed may still write for a moment. Nothing can be awaited where a process ends. */
function removeAtLast(folder: string): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 0; existsSync(folder) && attempt < 40; attempt++) {
    Atomics.wait(clock, 0, 0, 25);
    try {
      rmSync(folder, { recursive: true });
    } catch {
      // Once more.
    }
  }
}
