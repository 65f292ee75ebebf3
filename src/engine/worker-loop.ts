/** One worker at work: its stream, its sweep and its queue. */
import type { EngineClient } from './client.ts';
import { createJobQueue } from './job-queue.ts';
import { runJob, type JobRunOptions } from './job-run.ts';
import type { ActivatedJob, JobRequest, Worker } from '../jobs/index.ts';
import { keepJobs } from './job-lease.ts';
import { engineKeys } from './key-clock.ts';
import { jobsInFlight, jobsSwept, jobsTotal, jobsWaiting, oldestJobs, streamReconnects } from './metrics.ts';
import { keepStreamsOpen } from './stream-loop.ts';
import { sweepJobs } from './sweep-loop.ts';

export interface WorkerLoopOptions extends JobRunOptions {
  client: EngineClient;
  /** Name of this process in the engine's records. */
  processName: string;
  concurrency: number;
  jobTimeoutMs: number;
  sweepEveryMs: number;
  reconnectBackoffMs: readonly number[];
}

export interface WorkerLoop {
  /** New jobs come, or what has waited longer comes first. */
  isListening(): boolean;
  running(): number;
  /** Takes no more jobs and gives back those that have not begun. */
  stopTaking(): Promise<void>;
  /** Resolves once no job runs any more. */
  idle(): Promise<void>;
}

export function startWorkerLoop(worker: Worker, options: WorkerLoopOptions): WorkerLoop {
  const { client, jobTimeoutMs, concurrency } = options;
  const type = worker.jobType;
  const log = options.log.child({ jobType: type });
  const request: JobRequest = { type, worker: options.processName, timeoutMs: jobTimeoutMs, variables: worker.variables };

  // So many places are kept for what was swept, even while all are taken; half, so that a poll is worth its while.
  const kept = Math.ceil(concurrency / 2);
  let roomMade = () => {};

  const queue = createJobQueue({
    limit: concurrency,
    patienceMs: options.timeLimitMs,
    run: (job) => runJob(worker, job, options),
    onDrop: () => {
      jobsTotal.inc({ type, result: 'dropped' });
      log.warn('a job waited here too long; the engine hands it out again. Start more workers or raise WORKER_CONCURRENCY.');
    },
    onChange: ({ running, waiting }) => {
      jobsInFlight.set({ type }, running);
      jobsWaiting.set({ type }, waiting);
      if (waiting < kept) roomMade();
    },
  });
  oldestJobs.set(type, () => Math.max(0, ...queue.keys().map((key) => engineKeys.ageMs(key))) / 1000);
  const letGo = keepJobs({ keys: queue.keys, keep: (key) => client.keepJob(key, jobTimeoutMs), everyMs: jobTimeoutMs / 4, log });
  const stream = keepStreamsOpen(
    client.jobStreams.map((open) => () => open(request, takePushed)),
    {
      onBreak: () => streamReconnects.inc({ type }),
      onOpened: () => sweep.opened(),
      backoffMs: options.reconnectBackoffMs,
      log,
    },
  );
  const sweep = sweepJobs({
    places: () => Math.max(queue.free(), kept),
    isFull: () => queue.waiting() >= concurrency,
    room,
    stream,
    poll: (max) => client.pollJobs(request, max),
    onJobs: (jobs) => {
      jobsSwept.inc({ type }, jobs.length);
      for (const job of jobs) queue.add(job, 'swept');
    },
    everyMs: options.sweepEveryMs,
    log,
  });

  function takePushed(job: ActivatedJob): void {
    engineKeys.note(job.key);
    queue.add(job, 'pushed');
    sweep.pushed();
  }

  async function room(signal: AbortSignal): Promise<void> {
    if (queue.waiting() < kept || signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const made = () => resolve(undefined);
    roomMade = made;
    // A long backlog waits for room many times: the signal keeps no listener of the times before.
    signal.addEventListener('abort', made);
    await promise;
    signal.removeEventListener('abort', made);
  }

  async function giveBack(job: ActivatedJob): Promise<void> {
    const message = `${type}: the worker was shut down before the job began; another one takes it.`;
    await client.failJob({ jobKey: job.key, retries: job.retries, backoffMs: 0, message }).catch((error: unknown) => {
      log.info({ err: error }, 'a job could not be given back; the engine hands it out again after its timeout');
    });
  }

  return {
    isListening: () => stream.isOpen() || sweep.isDraining(),
    running: () => queue.running(),
    async stopTaking() {
      oldestJobs.delete(type);
      await Promise.all([stream.stop(), sweep.stop()]);
      await Promise.all(queue.close().map(giveBack));
    },
    async idle() {
      await queue.idle();
      letGo();
    },
  };
}
