/** The two ways to get jobs: a stream that the engine pushes into, and a poll for what no stream took. */
import { setTimeout } from 'node:timers/promises';
import { withDeadline } from './deadline.ts';
import { engineError } from './errors.ts';
import { type ActivatedJob, fromWire, type JobRequest, type JobStream, type WireJob } from '../jobs/index.ts';
import { openWireStream, tenantsOf, type Sdk } from './sdk.ts';

function wireRequest(sdk: Sdk, request: JobRequest) {
  return {
    type: request.type,
    worker: request.worker,
    timeout: request.timeoutMs,
    fetchVariable: request.variables,
    tenantIds: tenantsOf(sdk),
  };
}

/** So long after the latest job nothing more lies in a stream that was paused; and so long it is asked at most. */
const quietMs = 200;
const longestDrainMs = 1_000;

/** Opens a stream of jobs; a stream that cannot be opened ends at once, with the reason. */
export async function openJobStream(sdk: Sdk, request: JobRequest, onJob: (job: ActivatedJob) => void): Promise<JobStream> {
  const stream = await openWireStream(sdk, 'streamActivatedJobsStream', wireRequest(sdk, request));
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  stream.on('error', (error) => end(engineError('streamActivatedJobs', error).message));
  stream.on('end', () => end('the gateway ended the stream'));
  stream.on('close', () => end('the stream was closed'));
  let latest = 0;
  stream.on('data', (job: WireJob) => {
    latest = performance.now();
    onJob(fromWire(job));
  });
  async function drain(): Promise<void> {
    const began = performance.now();
    latest = began;
    stream.resume();
    while (performance.now() - latest < quietMs && performance.now() - began < longestDrainMs) await setTimeout(quietMs / 4);
  }
  const cancel = () => {
    // A connection that is being closed reports nothing any more, so the end is said here.
    end('cancelled by this process');
    stream.cancel();
  };
  return { ended, pause: () => void stream.pause(), resume: () => void stream.resume(), drain, cancel };
}

/**
 * Takes up to `max` waiting jobs and answers at once, with an empty list if there are none.
 * @throws EngineError
 */
export async function pollJobs(sdk: Sdk, request: JobRequest, max: number, deadlineMs: number): Promise<ActivatedJob[]> {
  const stream = await openWireStream(sdk, 'activateJobsStream', {
    ...wireRequest(sdk, request),
    maxJobsToActivate: max,
    requestTimeout: -1,
  });
  const jobs: ActivatedJob[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    stream.on('data', (answer: { jobs: WireJob[] }) => jobs.push(...answer.jobs.map(fromWire)));
    stream.on('error', (error) => reject(engineError('activateJobs', error)));
    stream.on('end', resolve);
  });
  try {
    await withDeadline('activateJobs', deadlineMs, finished);
  } catch (error) {
    stream.cancel();
    throw error;
  }
  return jobs;
}
