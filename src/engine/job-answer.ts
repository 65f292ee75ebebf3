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

/** Sends the answer and says what became of it. */
export async function answer(client: EngineClient, job: ActivatedJob, reply: Answer, log: Log): Promise<JobResult> {
  try {
    return await send(client, job, reply);
  } catch (error) {
    return await afterRefusal(client, job, reply, error, log);
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

async function afterRefusal(client: EngineClient, job: ActivatedJob, reply: Answer, error: unknown, log: Log): Promise<JobResult> {
  const code = error instanceof EngineError ? error.code : 'OTHER';
  if (code === 'NOT_FOUND') {
    log.info({ answer: reply.kind }, 'the engine no longer has this job: it was answered before, or its case went another way');
    return 'stale';
  }
  const temporary = error instanceof EngineError && error.temporary;
  if (temporary || reply.kind === 'fail') {
    log.warn({ answer: reply.kind, code }, 'the engine did not take the answer; it hands the job out again after its timeout');
    return 'unanswered';
  }
  // The engine will never take this answer (too large, or an error thrown by a listener): better an incident than a loop.
  const message = `${job.type}: the engine refused the answer (${code}). Correct the worker or the model, then resolve the incident.`;
  return answer(client, job, { kind: 'fail', retries: 0, backoffMs: 0, message }, log);
}
