/**
 * Runs the workers: a job stream for each type, a sweep beside it, a limit of jobs at the same time, an answer for
 * every job, and a shutdown that lets running jobs end.
 */
import { hostname } from 'node:os';
import type { Log } from '../log.ts';
import type { EngineClient } from './client.ts';
import { pause } from './pause.ts';
import type { Worker, WorkerServices } from '../jobs/index.ts';
import { startWorkerLoop } from './worker-loop.ts';

export interface WorkerRuntimeOptions {
  client: EngineClient;
  workers: readonly Worker[];
  /** Asked for each job: the rules may be read anew between two of them. */
  services: () => WorkerServices;
  log: Log;
  /** Jobs of one type at the same time; more wait. */
  concurrency?: number;
  /** How long a job may wait here, and then how long its handler may take, in milliseconds. */
  timeLimitMs?: number;
  /** How long the engine keeps a job for a process that it hears nothing of, in milliseconds. */
  jobTimeoutMs?: number;
  /** Time between two polls for jobs that no stream took, in milliseconds. A poll costs the engine as much as a job; after a break one follows at once. */
  sweepEveryMs?: number;
  /** Pauses before the second, third, ... try of a failed job. */
  failureBackoffMs?: readonly number[];
  /** Pauses before a broken stream is opened again. */
  reconnectBackoffMs?: readonly number[];
  /** How long `stop` waits for running jobs. */
  drainMs?: number;
}

export interface WorkerRuntime {
  /** Types whose stream is open: all of them when the engine is well. */
  listening(): string[];
  /**
   * Takes no more jobs, gives back those that have not begun and waits for the running ones, at most `drainMs`.
   * What still runs then is left to the engine, which hands those jobs out again. Does not close the client.
   */
  stop(): Promise<{ unfinished: number }>;
}

export function startWorkerRuntime(options: WorkerRuntimeOptions): WorkerRuntime {
  const {
    concurrency = 16,
    timeLimitMs = 30_000,
    jobTimeoutMs = 10_000,
    sweepEveryMs = 20_000,
    failureBackoffMs = [1_000, 5_000, 30_000],
    reconnectBackoffMs = [200, 1_000, 3_000],
    drainMs = 20_000,
    log,
  } = options;
  const settings = {
    ...options,
    concurrency,
    timeLimitMs,
    jobTimeoutMs,
    sweepEveryMs,
    failureBackoffMs,
    reconnectBackoffMs,
    processName: `${hostname()}-${process.pid}`,
  };
  const loops = options.workers.map((worker) => ({ type: worker.jobType, loop: startWorkerLoop(worker, settings) }));
  log.info({ workers: loops.length, concurrency }, 'workers started');

  async function stop(): Promise<{ unfinished: number }> {
    await Promise.all(loops.map(({ loop }) => loop.stopTaking()));
    const idle = Promise.all(loops.map(({ loop }) => loop.idle()));
    const waited = new AbortController();
    await Promise.race([idle.then(() => waited.abort()), pause(drainMs, waited.signal)]);
    const unfinished = loops.reduce((sum, { loop }) => sum + loop.running(), 0);
    log.info({ unfinished }, 'workers stopped');
    return { unfinished };
  }

  let stopped: Promise<{ unfinished: number }> | undefined;
  return {
    listening: () => loops.filter(({ loop }) => loop.isListening()).map(({ type }) => type),
    stop: () => (stopped ??= stop()),
  };
}
