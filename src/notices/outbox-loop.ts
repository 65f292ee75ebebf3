import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';

export interface OutboxLoop {
  /** Ends after what is under way. */
  stop(): Promise<void>;
}

/**
 * Looks into an outbox until it is stopped; a look that fails is made again.
 *
 * @param round sends what is due; true if there may be more
 */
export function outboxLoop(round: (signal: AbortSignal) => Promise<boolean>, { log, pollMs }: { log: Log; pollMs: number }): OutboxLoop {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function loop(): Promise<void> {
    while (!signal.aborted) {
      const more = await round(signal).catch((error: unknown) => {
        log.error({ err: error }, 'the outbox of notices cannot be read or written; tried again');
        return false;
      });
      if (!more) await sleep(pollMs, undefined, { signal }).catch(() => undefined);
    }
  }

  const finished = loop();
  return {
    async stop() {
      stopping.abort();
      await finished;
    },
  };
}
