/**
 * The place where jobs of one type wait: at most `limit` run at the same time, and no job runs twice at the same time,
 * although stream and poll may both deliver it. What was swept goes before what was pushed: it has waited in the engine
 * already. A job that waits here for too long is dropped: the engine gives it to somebody else.
 */
import type { ActivatedJob } from '../jobs/index.ts';

export interface JobQueueOptions {
  limit: number;
  /** How long a job may wait here, in milliseconds. */
  patienceMs: number;
  /** Works on one job. Must not reject. */
  run: (job: ActivatedJob) => Promise<void>;
  /** Told of a job that waited too long. */
  onDrop: (job: ActivatedJob) => void;
  /** Told after every change. */
  onChange: (sizes: { running: number; waiting: number }) => void;
}

export interface JobQueue {
  add: (job: ActivatedJob, came: 'pushed' | 'swept') => void;
  /** How many more jobs could start at once. */
  free: () => number;
  /** Takes no more jobs and returns those that have not begun. */
  close: () => ActivatedJob[];
  /** Resolves once nothing runs any more. */
  idle: () => Promise<void>;
  running: () => number;
  waiting: () => number;
  /** Of the jobs that run or wait. */
  keys: () => string[];
}

interface Waiting {
  job: ActivatedJob;
  since: number;
}

export function createJobQueue({ limit, patienceMs, run, onDrop, onChange }: JobQueueOptions): JobQueue {
  const swept = new Map<string, Waiting>();
  const pushed = new Map<string, Waiting>();
  const running = new Map<string, Promise<void>>();
  let closed = false;

  const waiting = () => swept.size + pushed.size;
  const changed = () => onChange({ running: running.size, waiting: waiting() });

  function startWaiting(): void {
    for (const { job, since } of [...swept.values(), ...pushed.values()]) {
      if (running.size >= limit) break;
      forget(job);
      if (performance.now() - since < patienceMs) start(job);
      else onDrop(job);
    }
    changed();
  }

  function forget({ key }: ActivatedJob): void {
    swept.delete(key);
    pushed.delete(key);
  }

  function start(job: ActivatedJob): void {
    const work = run(job).finally(() => {
      running.delete(job.key);
      startWaiting();
    });
    running.set(job.key, work);
  }

  return {
    add(job, came) {
      // Another delivery of a job that is running: its answer is on the way. One that waits gets a fresh start.
      if (closed || running.has(job.key)) return;
      forget(job);
      (came === 'swept' ? swept : pushed).set(job.key, { job, since: performance.now() });
      startWaiting();
    },
    free: () => Math.max(0, limit - running.size - waiting()),
    close() {
      closed = true;
      const left = [...swept.values(), ...pushed.values()].map(({ job }) => job);
      swept.clear();
      pushed.clear();
      changed();
      return left;
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
    running: () => running.size,
    waiting,
    keys: () => [...running.keys(), ...swept.keys(), ...pushed.keys()],
  };
}
