/** Tells the engine how a job ended. Every path of a handler ends here, and nothing here throws. */
import type { ActivatedJob, Variables } from '../jobs/index.ts';
import type { EngineClient } from './client.ts';
import { EngineError } from './errors.ts';
import type { Log } from '../log.ts';
import type { JobResult } from './metrics.ts';

export type Answer =
  | { kind: 'complete'; variables: Variables }
  | { kind: 'businessError'; code: string; message: string; variables: Variables }
  | { kind: 'fail'; retries: number; backoffMs: number; message: string };

/** An incident is read by people; the engine itself would take more. */
const longestMessage = 2000;

/** How long the engine waits before it hands out a job once more, in milliseconds. */
type Backoff = (job: ActivatedJob) => number;

/** Sends the answer and says what became of it. */
export async function answer(client: EngineClient, job: ActivatedJob, reply: Answer, log: Log, backoffMs: Backoff): Promise<JobResult> {
  try {
    return await send(client, job, reply);
  } catch (error) {
    return await afterRefusal(client, job, reply, error, log, backoffMs);
  }
}

async function send(client: EngineClient, job: ActivatedJob, reply: Answer): Promise<JobResult> {
  if (reply.kind === 'complete') {
    await client.completeJob(job.key, reply.variables);
    return 'completed';
  }
  if (reply.kind === 'businessError') {
    const { code, message, variables } = reply;
    await client.throwError({ jobKey: job.key, code, message: message.slice(0, longestMessage), variables });
    return 'businessError';
  }
  const { retries, backoffMs, message } = reply;
  await client.failJob({ jobKey: job.key, retries, backoffMs, message: message.slice(0, longestMessage) });
  return retries === 0 ? 'incident' : 'failed';
}

async function afterRefusal(
  client: EngineClient,
  job: ActivatedJob,
  reply: Answer,
  error: unknown,
  log: Log,
  backoffMs: Backoff,
): Promise<JobResult> {
  const refusal = error instanceof EngineError ? error : new EngineError('OTHER', String(error));
  const { code } = refusal;
  if (code === 'NOT_FOUND') {
    log.info({ answer: reply.kind }, 'the engine no longer has this job: it was answered before, or its case went another way');
    return 'stale';
  }
  if (refusal.away || reply.kind === 'fail') {
    log.warn({ answer: reply.kind, code }, 'the engine did not take the answer; it hands the job out again after its timeout');
    return 'unanswered';
  }
  const failing = (retries: number, what: string): Promise<JobResult> => {
    const message = `${job.type}: ${what}`;
    return answer(client, job, { kind: 'fail', retries, backoffMs: retries === 0 ? 0 : backoffMs(job), message }, log, backoffMs);
  };
  if (refusal.temporary && job.retries > 1) return failing(job.retries - 1, `the engine did not take the answer (${code}). Tried again.`);
  // The engine will never take this answer (too large, or an error thrown by a listener): better an incident than a loop.
  return failing(0, `the engine refused the answer (${code}). Correct the worker or the model, then resolve the incident.`);
}
