/** What a worker is: one job type, checked input, checked output, and a handler between them. */
import { z } from 'zod';
import type { Cases } from '../cases/index.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { JobType } from '../models/index.ts';
import type { Templates } from '../notices/index.ts';
import { type NotedParameters, notedParameters, type ParameterSet } from '../policy/index.ts';
import type { Registries } from '../registries/index.ts';
import type { Staff } from '../staff/index.ts';
import type { ClerkTasks } from './clerk-tasks.ts';
import { InvalidJob } from './errors.ts';
import type { JobInfo, Variables } from './job.ts';
import type { StepLog } from './step-log.ts';

/** What every handler may use. */
export interface WorkerServices {
  cases: Cases;
  registries: Registries;
  parameters: ParameterSet;
  templates: Templates;
  clock: Clock;
  steps: StepLog;
  tasks: ClerkTasks;
  staff: Staff;
  /** The address of the page on which the staff see all of a case. */
  casePage: (caseNumber: string) => string;
}

/** The same for one job. */
export interface JobContext extends WorkerServices {
  log: Log;
  job: JobInfo;
}

/** What a handler is given: which values it takes of the parameters is noted, and kept with what it records. */
export interface WorkerContext extends JobContext {
  parameters: NotedParameters;
}

export const notingContext = (context: JobContext): WorkerContext => ({ ...context, parameters: notedParameters(context.parameters) });

/** Every job belongs to a case. */
export type WorkerInput = z.ZodObject<{ caseNumber: z.ZodType<string> } & z.core.$ZodLooseShape>;

export interface WorkerDefinition<I extends WorkerInput, O extends z.ZodObject> {
  /** As in the diagrams; also the name of the worker's file. */
  jobType: JobType;
  /** The variables that the handler reads. Nothing else is fetched from the engine. */
  input: I;
  /** The variables that the job sets. What is not named here does not reach the engine. */
  output: O;
  /** What it sets at a step, where it is not the same at every step. For tools that compare workers and diagrams. */
  outputAt?: (place: Place) => z.ZodObject;
  /** The task headers that the handler reads. */
  headers?: z.ZodObject;
  /** False for the listeners that keep the record of steps themselves. */
  recordsStep?: boolean;
  handle: (input: z.output<I>, context: WorkerContext) => Promise<z.input<O>>;
}

/** A step of a diagram. */
export interface Place {
  processId: string;
  elementId: string;
}

/** A worker of any shape, as the runtime sees it. */
export interface Worker {
  jobType: string;
  recordsStep: boolean;
  /** Names of the variables to fetch: those of `input`. */
  variables: string[];
  /** For tools that compare workers and diagrams. */
  input: z.ZodObject;
  output: z.ZodObject;
  outputAt(place: Place): z.ZodObject;
  headers: z.ZodObject;
  /** Checks the variables, handles the job, checks what comes out. Throws InvalidJob if one of the checks fails. */
  run(variables: unknown, context: JobContext): Promise<Variables>;
}

/** Makes a worker of a definition. */
export function defineWorker<I extends WorkerInput, O extends z.ZodObject>(definition: WorkerDefinition<I, O>): Worker {
  const { jobType, input, output, outputAt = () => output, headers = z.object({}), recordsStep = true, handle } = definition;
  return {
    jobType,
    recordsStep,
    variables: Object.keys(input.shape),
    input,
    output,
    outputAt,
    headers,
    async run(variables, context) {
      const facts = check(input, variables, 'variables');
      return check(output, await handle(facts, notingContext(context)), 'result');
    },
  };
}

/** Whether it is what `defineWorker` makes. */
export const isWorker = (made: unknown): made is Worker => typeof made === 'object' && made !== null && 'jobType' in made && 'run' in made;

/** Names the field and the rule that it breaks, never the value. */
function check<S extends z.ZodObject>(schema: S, value: unknown, which: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || '(whole)'}: ${issue.message}`);
  throw new InvalidJob(`invalid ${which}: ${problems.join('; ')}`);
}
