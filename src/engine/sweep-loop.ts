/** Asks the engine every few seconds for jobs that no stream took: left over from a restart, a break or a backoff. */
import type { Log } from '../log.ts';
import { safeError } from '../log.ts';
import type { ActivatedJob } from '../jobs/index.ts';
import { pause } from './pause.ts';

export interface SweepLoopOptions {
  /** How many jobs may be taken now; none means that this round is left out. */
  free: () => number;
  poll: (max: number) => Promise<ActivatedJob[]>;
  onJobs: (jobs: ActivatedJob[]) => void;
  everyMs: number;
  log: Log;
}

export function sweepJobs({ free, poll, onJobs, everyMs, log }: SweepLoopOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();

  async function sweep(): Promise<void> {
    const max = free();
    if (max === 0) return;
    try {
      const jobs = await poll(max);
      if (jobs.length > 0) onJobs(jobs);
    } catch (error) {
      // The engine is away or busy: the stream's own warning says so, and the next round tries again.
      log.debug({ reason: safeError(error).message }, 'sweep failed');
    }
  }

  async function loop(): Promise<void> {
    // Each type starts at another moment, so that the polls do not all come at once.
    await pause(Math.random() * everyMs, stopping.signal);
    while (!stopping.signal.aborted) {
      await sweep();
      await pause(everyMs, stopping.signal);
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
