/** The work on one job, from its delivery to the answer. */
import { z } from 'zod';
import type { Log } from '../log.ts';
import { unstorableIn } from '../unstorable.ts';
import type { EngineClient } from './client.ts';
import { failureOf } from './failure.ts';
import { answer, type Answer } from './job-answer.ts';
import { type ActivatedJob, BusinessError, InvalidJob, type JobInfo, type Worker, type WorkerServices } from '../jobs/index.ts';
import { jobSeconds, jobsTotal } from './metrics.ts';
import { backoffStep } from './pause.ts';

export interface JobRunOptions {
  client: EngineClient;
  /** Asked for each job: the rules may be read anew between two of them. */
  services: () => WorkerServices;
  log: Log;
  /** How long a handler may take, in milliseconds. */
  timeLimitMs: number;
  /** Waiting times before the second, third, ... try, in milliseconds. */
  failureBackoffMs: readonly number[];
}

/** Retries that the diagrams give every job. */
const usualRetries = 3;

/** Works on one job and answers it. Never rejects. */
export async function runJob(worker: Worker, job: ActivatedJob, options: JobRunOptions): Promise<void> {
  const started = performance.now();
  const log = options.log.child({
    jobType: job.type,
    elementId: job.elementId,
    caseNumber: caseNumberOf(job),
    processInstanceKey: job.processInstanceKey,
  });
  const reply = await handle(worker, job, options, log);
  const result = await answer(options.client, job, reply, log, ({ retries }) =>
    backoffStep(options.failureBackoffMs, usualRetries - retries),
  );
  const ms = Math.round(performance.now() - started);
  jobsTotal.inc({ type: job.type, result });
  jobSeconds.observe({ type: job.type }, ms / 1000);
  if (reply.kind === 'fail') log.warn({ result, ms, retries: reply.retries, reason: reply.message }, 'job failed');
  else log.info({ result, ms }, 'job done');
}

async function handle(worker: Worker, job: ActivatedJob, options: JobRunOptions, log: Log): Promise<Answer> {
  try {
    return await withinTime(options.timeLimitMs, complete(worker, job, options, log));
  } catch (error) {
    if (error instanceof BusinessError) {
      return { kind: 'businessError', code: error.code, message: error.message, variables: error.variables };
    }
    return failed(job, error, options);
  }
}

async function complete(worker: Worker, job: ActivatedJob, options: JobRunOptions, log: Log): Promise<Answer> {
  const services = options.services();
  const { steps } = services;
  const { headersJson, variablesJson, ...rest } = job;
  const info: JobInfo = { ...rest, headers: parse(headersSchema, headersJson, 'task headers') };
  const variables = parse(variablesSchema, variablesJson, 'variables');
  const [unstorable] = unstorableIn(variables);
  if (unstorable) throw new InvalidJob(`invalid variables: ${unstorable.path}: ${why[unstorable.kind]}`);
  if (worker.recordsStep) await steps.begin(variables.caseNumber, info);
  const output = await worker.run(variables, { ...services, log, job: info });
  if (worker.recordsStep) await steps.finish(variables.caseNumber, info);
  return { kind: 'complete', variables: output };
}

const why = {
  character: 'has a character that cannot be stored (a NUL, or half of a character)',
  depth: 'is nested too deeply',
} as const;

const headersSchema = z.record(z.string(), z.string());
const variablesSchema = z.looseObject({ caseNumber: z.string() });

function parse<S extends z.ZodType>(schema: S, text: string, which: string): z.output<S> {
  const result = schema.safeParse(asJson(text));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new InvalidJob(`invalid ${which}: ${problems.join('; ')}`);
}

/** What is no JSON is as good as nothing: the schema then says what is missing. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whatever else an operator has set there belongs neither in the log nor before what an incident says. */
const isCaseNumber = /^[A-Z0-9-]{1,32}$/;

/** For log and messages only: a job without a case number is refused further on. */
function caseNumberOf(job: ActivatedJob): string | undefined {
  const found = variablesSchema.safeParse(asJson(job.variablesJson));
  return found.success && isCaseNumber.test(found.data.caseNumber) ? found.data.caseNumber : undefined;
}

function failed(job: ActivatedJob, error: unknown, { failureBackoffMs }: JobRunOptions): Answer {
  const { what, remedy, retry } = failureOf(error);
  const retries = retry ? Math.max(0, job.retries - 1) : 0;
  const backoffMs = retries === 0 ? 0 : backoffStep(failureBackoffMs, usualRetries - job.retries);
  const next = retries === 0 ? remedy : `Tried again in ${backoffMs / 1000} s; ${retries} tries left.`;
  const caseNumber = caseNumberOf(job) ?? 'unknown';
  return { kind: 'fail', retries, backoffMs, message: `${job.type}, case ${caseNumber}: ${sentence(what)} ${next}` };
}

const sentence = (text: string) => (/[.。!?]$/.test(text) ? text : `${text}.`);

/** A handler that hangs must not hold its place, and its job, for ever. */
async function withinTime<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the work took longer than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
