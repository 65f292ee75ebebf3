/** The connection to the engine, as the rest of this folder uses it. */
import { withDeadline } from './deadline.ts';
import { readDeployment, toSdkResource, type DeployedResource, type Resource } from './deployment.ts';
import { EngineError, engineError } from './errors.ts';
import { gatewaysAt } from './gateways.ts';
import { engineKeys } from './key-clock.ts';
import { openJobStream, pollJobs } from './job-source.ts';
import type { ActivatedJob, JobRequest, JobStream, Variables } from '../jobs/index.ts';
import type { EngineSecrets, Sdk } from './sdk.ts';

export interface EngineSettings {
  /** `grpc://host:port`, or `grpcs://host:port` with TLS; of several gateways with commas between. */
  grpcAddress: string;
  secrets?: EngineSecrets;
  /** How long one command may take, however often it is tried. */
  deadlineMs?: number;
}

/** A process instance and where it goes. */
export interface Move {
  processInstanceKey: string;
  /** Key of the process definition in the target version. */
  targetDefinitionKey: string;
  /** Element id in the version that the instance has, to the id in the target version. */
  mapping: Readonly<Record<string, string>>;
}

/** One visit of an element. */
export interface ElementVisit {
  processInstanceKey: string;
  elementId: string;
  elementInstanceKey: string;
}

/** Commands to the engine. All of them throw EngineError, none waits longer than its deadline. */
export interface EngineClient {
  completeJob(jobKey: string, variables: Variables): Promise<void>;
  failJob(failure: { jobKey: string; retries: number; backoffMs: number; message: string }): Promise<void>;
  throwError(error: { jobKey: string; code: string; message: string; variables: Variables }): Promise<void>;
  /** The engine keeps the job for whoever has it for so long from now on. NOT_FOUND where nobody has it. */
  keepJob(jobKey: string, timeoutMs: number): Promise<void>;
  /** Answers false where the engine holds a message with this id already. */
  publishMessage(message: {
    name: string;
    correlationKey: string;
    messageId: string;
    ttlMs: number;
    variables: Variables;
  }): Promise<boolean>;
  deploy(resources: Resource[]): Promise<DeployedResource[]>;
  /** The job is handed out again, once its incident is resolved. NOT_FOUND where it is done, or gone. */
  retryJob(jobKey: string, retries: number): Promise<void>;
  /** NOT_FOUND where it is resolved. */
  resolveIncident(incidentKey: string): Promise<void>;
  /** Moves a running process instance to another version, or nothing of it. FAILED_PRECONDITION says what the engine cannot move. */
  migrate(move: Move): Promise<void>;
  /** Ends the visit and begins another of the same element, in one step. INVALID_ARGUMENT or NOT_FOUND where the visit is over. */
  reopen(visit: ElementVisit): Promise<void>;
  /** Of the gateway: `8.6.0`. */
  version(): Promise<string>;
  /** Throws where no partition of the engine can take work. */
  checkReady(): Promise<void>;
  /** One for each gateway, of which it takes all: a broker may not hear of the streams at another's gateway (camunda/camunda#14771). */
  jobStreams: readonly ((request: JobRequest, onJob: (job: ActivatedJob) => void) => Promise<JobStream>)[];
  pollJobs(request: JobRequest, max: number): Promise<ActivatedJob[]>;
  close(): Promise<void>;
}

/** Connects to the engine. Opens the connection when it is first used; an engine that is away shows in the commands. */
export function connectEngine({ grpcAddress, secrets, deadlineMs = 15_000 }: EngineSettings): EngineClient {
  // Streams have connections of their own, as in the SDK, so that a broken stream does not touch the commands.
  const commands = gatewaysAt(grpcAddress, secrets);
  const streams = gatewaysAt(grpcAddress, secrets);

  async function run<T>(command: string, work: (sdk: Sdk) => Promise<T>): Promise<T> {
    try {
      return await withDeadline(command, deadlineMs, commands.ask(work));
    } catch (error) {
      throw engineError(command, error);
    }
  }

  return {
    completeJob: async (jobKey, variables) => {
      await run('completeJob', (sdk) => sdk.completeJob({ jobKey, variables: variables as never }));
    },
    failJob: async ({ jobKey, retries, backoffMs, message }) => {
      await run('failJob', (sdk) => sdk.failJob({ jobKey, retries, retryBackOff: backoffMs, errorMessage: message }));
    },
    throwError: async ({ jobKey, code, message, variables }) => {
      await run('throwError', (sdk) => sdk.throwError({ jobKey, errorCode: code, errorMessage: message, variables: variables as never }));
    },
    keepJob: (jobKey, timeout) => run('updateJobTimeout', (sdk) => sdk.updateJobTimeout({ jobKey, timeout })),
    retryJob: (jobKey, retries) => run('updateJobRetries', (sdk) => sdk.updateJobRetries({ jobKey, retries })),
    resolveIncident: (incidentKey) => run('resolveIncident', (sdk) => sdk.resolveIncident({ incidentKey })),
    publishMessage: (message) => publish(message, run),
    deploy: async (resources) => readDeployment(await run('deployResource', (sdk) => sdk.deployResources(resources.map(toSdkResource)))),
    migrate: async ({ processInstanceKey, targetDefinitionKey, mapping }) => {
      const mappingInstructions = Object.entries(mapping).map(([sourceElementId, targetElementId]) => ({
        sourceElementId,
        targetElementId,
      }));
      const migrationPlan = { targetProcessDefinitionKey: targetDefinitionKey, mappingInstructions };
      await run('migrateProcessInstance', (sdk) => sdk.migrateProcessInstance({ processInstanceKey, migrationPlan }));
    },
    reopen: (visit) => run('modifyProcessInstance', (sdk) => sdk.modifyProcessInstance(modificationOf(visit)).then(() => undefined)),
    version: async () => (await run('topology', (sdk) => sdk.topology())).gatewayVersion,
    checkReady: async () => {
      const { brokers } = await run('topology', (sdk) => sdk.topology());
      const partitions = brokers.flatMap((broker) => broker.partitions);
      if (!partitions.some((partition) => (partition.role as string) === 'LEADER')) {
        throw new EngineError('UNAVAILABLE', 'topology: no partition has a leader');
      }
    },
    jobStreams: streams.each.map((sdk) => async (request, onJob) => openJobStream(await sdk(), request, onJob)),
    pollJobs: (request, max) => streams.ask((sdk) => pollJobs(sdk, request, max, deadlineMs), []),
    close: async () => {
      await Promise.all([commands.close(), streams.close()]);
    },
  };
}

/** Within the instance of the scope that there is (-1). */
const modificationOf = ({ processInstanceKey, elementId, elementInstanceKey }: ElementVisit) => ({
  processInstanceKey,
  activateInstructions: [{ elementId, ancestorElementInstanceKey: '-1', variableInstructions: [] }],
  terminateInstructions: [{ elementInstanceKey }],
});

type Run = <T>(command: string, work: (sdk: Sdk) => Promise<T>) => Promise<T>;

async function publish(message: Parameters<EngineClient['publishMessage']>[0], run: Run): Promise<boolean> {
  const { name, correlationKey, messageId, ttlMs, variables } = message;
  try {
    // The SDK's text calls the time to live seconds; the protocol takes milliseconds.
    const { key } = await run('publishMessage', (sdk) =>
      sdk.publishMessage({ name, correlationKey, messageId, timeToLive: ttlMs, variables: variables as never }),
    );
    engineKeys.note(key);
    return true;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'ALREADY_EXISTS') return false;
    throw error;
  }
}
