/** A job as the engine hands it out. Variables and headers are still JSON text: what does not parse fails its own job. */
export interface ActivatedJob {
  key: string;
  type: string;
  bpmnProcessId: string;
  /** Of the version that the case runs, as the engine counts versions of the process. */
  processVersion: number;
  /** The engine's key of that version. */
  processDefinitionKey: string;
  processInstanceKey: string;
  elementId: string;
  /** One visit of the element: a step that a loop takes again has another key. */
  elementInstanceKey: string;
  /** Tries that are left, this one included. */
  retries: number;
  headersJson: string;
  variablesJson: string;
}

/** Of a process instance, by their names. */
export type Variables = Record<string, unknown>;

/** A job as a handler sees it. */
export interface JobInfo extends Omit<ActivatedJob, 'headersJson' | 'variablesJson'> {
  headers: Record<string, string>;
}

/** Which jobs to ask for. */
export interface JobRequest {
  type: string;
  /** Name of the asking process, shown in the engine's records. */
  worker: string;
  /** How long the engine keeps a job from others while this process has it, in milliseconds. */
  timeoutMs: number;
  /** Only these variables are sent along. */
  variables: string[];
}

/** An open stream of jobs. */
export interface JobStream {
  /** Resolves with the reason once the stream has ended, for whatever cause. Never rejects. */
  ended: Promise<string>;
  /** Nothing is handed over until `resume`, and nothing is lost: the gateway gives back to the engine what it cannot push. */
  pause(): void;
  resume(): void;
  /** Hands over what was pushed during a pause: until nothing more comes, at most for a second, since the engine pushes on. */
  drain(): Promise<void>;
  /** What was pushed and has not been handed over is lost until the engine's timeout of the job. */
  cancel(): void;
}

/** The field names of the gateway's protocol. */
export interface WireJob {
  key: string;
  type: string;
  bpmnProcessId: string;
  processDefinitionVersion: number;
  processDefinitionKey: string;
  processInstanceKey: string;
  elementId: string;
  elementInstanceKey: string;
  retries: number;
  customHeaders: string;
  variables: string;
}

export function fromWire(job: WireJob): ActivatedJob {
  return {
    key: job.key,
    type: job.type,
    bpmnProcessId: job.bpmnProcessId,
    processVersion: job.processDefinitionVersion,
    processDefinitionKey: job.processDefinitionKey,
    processInstanceKey: job.processInstanceKey,
    elementId: job.elementId,
    elementInstanceKey: job.elementInstanceKey,
    retries: job.retries,
    headersJson: job.customHeaders,
    variablesJson: job.variables,
  };
}
