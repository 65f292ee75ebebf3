import { setTimeout as sleep } from 'node:timers/promises';

export interface Repeating {
  /** There is something to do: the pause ends. */
  wake(): void;
  /** Ends after what is under way. */
  stop(): Promise<void>;
}

/**
 * Does something again and again, with pauses, until it is stopped.
 *
 * @param round true if there may be more to do at once
 * @param failed told of a round that failed; it is done again
 */
export function repeating(
  round: (signal: AbortSignal) => Promise<boolean>,
  { pollMs, failed }: { pollMs: number; failed: (error: unknown) => void },
): Repeating {
  const stopping = new AbortController();
  const { signal } = stopping;
  let waking = new AbortController();

  async function loop(): Promise<void> {
    while (!signal.aborted) {
      waking = new AbortController();
      const more = await round(signal).catch((error: unknown) => {
        failed(error);
        return false;
      });
      if (!more) await sleep(pollMs, undefined, { signal: AbortSignal.any([signal, waking.signal]) }).catch(() => undefined);
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
