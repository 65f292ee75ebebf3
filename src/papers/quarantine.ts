/** Has files scanned that wait for it, and removes what nobody has any more. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Papers } from './papers.ts';

export interface QuarantineJob {
  /** There is something to be scanned. */
  wake(): void;
  /** Ends after the file that is under way. */
  stop(): Promise<void>;
}

const hour = 60 * 60_000;

/** A file without a row is being taken in, unless it is older. */
const leftAfter = hour;

/** @param pollMs between two looks */
export function startQuarantine(papers: Papers, log: Log, pollMs = 10_000): QuarantineJob {
  const stopping = new AbortController();
  let waking = new AbortController();
  let sweptAt = 0;

  const notScanned = (error: unknown) => log.warn({ err: error }, 'a file could not be scanned, and stays in quarantine; tried again');

  async function sweep(): Promise<void> {
    if (Date.now() - sweptAt < hour) return;
    const removed = await papers.sweep(new Date(Date.now() - leftAfter));
    if (removed > 0) log.info({ removed }, 'files without a row removed');
    sweptAt = Date.now();
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      waking = new AbortController();
      await papers.scan(notScanned, stopping.signal).catch(notScanned);
      await sweep().catch((error: unknown) => log.warn({ err: error }, 'files without a row cannot be looked for; tried again'));
      await sleep(pollMs, undefined, { signal: AbortSignal.any([stopping.signal, waking.signal]) }).catch(() => undefined);
    }
  }

  const finished = loop();
  return {
    wake: () => waking.abort(),
    async stop() {
      stopping.abort();
      await finished;
    },
  };
}
