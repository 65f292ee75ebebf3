/**
 * Asks the engine for jobs that no stream took: left over from a restart, a break or a backoff. The engine pushes a new job
 * past those (camunda/camunda#59631), so while more of them wait than can be taken, or no more can be taken at all, the
 * stream is held: polls give out the oldest first, and what is new waits behind.
 */
import { type Log, safeError } from '../log.ts';
import type { ActivatedJob } from '../jobs/index.ts';
import { pause } from './pause.ts';
import type { StreamLoop } from './stream-loop.ts';

export interface SweepLoopOptions {
  /** How many jobs may be taken now: one at least, also while all places are taken. */
  places: () => number;
  /** Whether so many jobs wait here that no more should be pushed. */
  isFull: () => boolean;
  /** Resolves when jobs can be taken again. */
  room: (signal: AbortSignal) => Promise<void>;
  poll: (max: number) => Promise<ActivatedJob[]>;
  onJobs: (jobs: ActivatedJob[]) => void;
  stream: Pick<StreamLoop, 'hold' | 'release'>;
  everyMs: number;
  /** The broker knows of a stream so long after it was opened here, in milliseconds. */
  settleMs?: number;
  log: Log;
}

export interface SweepLoop {
  /** More jobs wait in the engine than were taken: the stream is held, and each round follows the one before. */
  isDraining(): boolean;
  /** To be told that a job was pushed. */
  pushed(): void;
  /** The stream is open: what came before the broker knows of it is looked for at once, and a moment later. */
  opened(): void;
  stop(): Promise<void>;
}

export function sweepJobs({ places, isFull, room, poll, onJobs, stream, everyMs, settleMs = 1000, log }: SweepLoopOptions): SweepLoop {
  const stopping = new AbortController();
  let waking = new AbortController();
  let draining = false;
  let settling = false;

  /** True if more may be waiting. */
  async function sweep(): Promise<boolean> {
    const max = places();
    try {
      const jobs = await poll(max);
      if (jobs.length > 0) onJobs(jobs);
      return jobs.length >= max;
    } catch (error) {
      // The engine is away or busy: the stream's own warning says so, and the next round tries again.
      log.debug({ reason: safeError(error).message }, 'sweep failed');
      return false;
    }
  }

  async function round(): Promise<void> {
    waking = new AbortController();
    draining = (await sweep()) || isFull();
    if (draining) {
      stream.hold();
      await room(stopping.signal);
      return;
    }
    stream.release();
    const ms = settling ? settleMs : everyMs;
    settling = false;
    await pause(ms, AbortSignal.any([stopping.signal, waking.signal]));
  }

  async function loop(): Promise<void> {
    // What waited before this process began is older than anything that will be pushed.
    while (!stopping.signal.aborted) await round();
  }

  const finished = loop();
  return {
    isDraining: () => draining,
    pushed() {
      if (!isFull()) return;
      stream.hold();
      waking.abort();
    },
    opened() {
      settling = true;
      waking.abort();
    },
    async stop() {
      stopping.abort();
      await finished;
    },
  };
}
