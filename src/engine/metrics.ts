/** Figures about the work on the engine, in prom-client's default registry, which the API shows at `/metrics`. */
import { Counter, Gauge, Histogram } from 'prom-client';

/** How the work on one delivered job ended. */
export type JobResult =
  | 'completed'
  | 'businessError'
  | 'failed'
  | 'incident'
  /** The engine no longer wanted the answer: the job timed out, or its case went another way. */
  | 'stale'
  /** The job waited too long for a free place and was never begun. */
  | 'dropped'
  /** The answer did not reach the engine, which will hand the job out again. */
  | 'unanswered';

export const jobsTotal = new Counter({
  name: 'engine_jobs_total',
  help: 'Jobs worked on, by type and result',
  labelNames: ['type', 'result'] as const,
});

export const jobSeconds = new Histogram({
  name: 'engine_job_duration_seconds',
  help: 'Time from taking a job to the answer to the engine, by type',
  labelNames: ['type'] as const,
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
});

export const jobsInFlight = new Gauge({
  name: 'engine_jobs_in_flight',
  help: 'Jobs being worked on now, by type',
  labelNames: ['type'] as const,
});

export const jobsWaiting = new Gauge({
  name: 'engine_jobs_waiting',
  help: 'Jobs taken from the engine that wait for a free place, by type',
  labelNames: ['type'] as const,
});

/** By type: how old the oldest job is that was taken and is not finished, in seconds. */
export const oldestJobs = new Map<string, () => number>();

export const oldestJobAge = new Gauge({
  name: 'engine_oldest_job_age_seconds',
  help: 'Age of the oldest job that was taken and is not finished, by type; at least, as far as this process has seen keys of the engine',
  labelNames: ['type'] as const,
  collect() {
    for (const [type, age] of oldestJobs) this.set({ type }, age());
  },
});

export const jobsSwept = new Counter({
  name: 'engine_jobs_swept_total',
  help: 'Jobs that no stream took and that polling found, by type',
  labelNames: ['type'] as const,
});

export const streamReconnects = new Counter({
  name: 'engine_stream_reconnects_total',
  help: 'Job streams that ended and were opened again, by type',
  labelNames: ['type'] as const,
});

export const messagesTotal = new Counter({
  name: 'engine_messages_total',
  help: 'Messages to the engine, by name and result',
  labelNames: ['name', 'result'] as const,
});
