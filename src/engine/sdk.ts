/**
 * The Camunda SDK, started so that it stays quiet and gives up. Only this file knows it.
 *
 * Credentials come from the SDK's own variables, which it reads when it is loaded (so not from `.env`): none where none are
 * set, CAMUNDA_AUTH_STRATEGY=BASIC with a name and a password, or OAUTH for OIDC. Those that are secrets can also be handed in.
 *
 * Job streams are taken from the SDK's gRPC connection itself, not from its `streamJobs`: that one neither says that
 * its stream has broken nor opens it again. The connection is a private member; the SDK's version is pinned exactly.
 */
import { CamundaRestClient, HTTPError, Zeebe } from '@camunda8/sdk';
import { EngineError } from './errors.ts';

export type { CamundaRestClient };
export type Sdk = Zeebe.ZeebeGrpcClient;

/** Under the SDK's names: what was read from a file, and does not stand in the environment. */
export type EngineSecrets = Partial<Record<'ZEEBE_CLIENT_SECRET' | 'CAMUNDA_BASIC_AUTH_PASSWORD', string>>;

/** A gateway that is back is found after so long at the latest. */
const reconnectMs = 2_000;

/** A dead connection is noticed after 60 s at the latest. The gateway allows a ping every 30 s. */
const keepAliveMs = 45_000;
const keepAliveAnswerMs = 15_000;

/**
 * Resolves when the SDK can take a command: until then it has no logger, and throws a TypeError.
 * @param grpcAddress `grpc://host:port`, or `grpcs://host:port` with TLS.
 */
export async function startSdk(grpcAddress: string, secrets: EngineSecrets = {}): Promise<Sdk> {
  const sdk = new Zeebe.ZeebeGrpcClient({
    config: {
      ...secrets,
      ZEEBE_GRPC_ADDRESS: grpcAddress,
      zeebeGrpcSettings: {
        ZEEBE_CLIENT_LOG_LEVEL: 'NONE',
        ZEEBE_GRPC_CLIENT_EAGER_CONNECT: false,
        // Its own would ask the same gateway again, for ever.
        ZEEBE_GRPC_CLIENT_RETRY: false,
        // Only delays the SDK's own "ready" event, by a timer that would keep a closed process alive.
        ZEEBE_GRPC_CLIENT_CONNECTION_TOLERANCE_MS: 0,
        GRPC_MAX_RECONNECT_BACKOFF_MS: String(reconnectMs),
        GRPC_KEEPALIVE_TIME_MS: keepAliveMs,
        GRPC_KEEPALIVE_TIMEOUT_MS: keepAliveAnswerMs,
      },
    },
  });
  const connection = (await sdk['grpc']) as unknown as Connection;
  sendUncompressed(connection);
  return sdk;
}

/** As far as it is reached into here. */
interface Connection {
  client: { getChannel(): { internalChannel: { options: Record<string, unknown> } } };
}

/**
 * The SDK compresses each command, however small, and has no setting for that: it costs more than the way to the engine, here and
 * there. grpc-js looks at this option for each call.
 */
function sendUncompressed({ client }: Connection): void {
  client.getChannel().internalChannel.options['grpc.default_compression_algorithm'] = 0;
}

/** What fails shows at once. @param restAddress `http://host:port`, without `/v2` */
export const restClient = (restAddress: string, secrets: EngineSecrets = {}): CamundaRestClient =>
  new CamundaRestClient({ config: { ...secrets, ZEEBE_REST_ADDRESS: restAddress, CAMUNDA_LOG_LEVEL: 'none' }, retry: { limit: 0 } });

/** The status with which the engine refused; undefined where it did not answer. */
export const refusalOf = (error: unknown): number | undefined => (error instanceof HTTPError ? error.response.statusCode : undefined);

/** Tenants that a request for jobs names; one, or none where the engine has no tenants. */
export function tenantsOf(sdk: Sdk): string[] {
  const tenant = sdk['tenantId'] as string | undefined;
  return tenant ? [tenant] : [];
}

/** The part of Node's readable stream that is needed here. */
export interface WireStream {
  on(event: 'data', listener: (message: never) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'end' | 'close', listener: () => void): unknown;
  pause(): unknown;
  resume(): unknown;
  cancel(): void;
}

/** Opens one of the two streaming calls that hand out jobs. @throws EngineError when there is no connection to open it on */
export async function openWireStream(
  sdk: Sdk,
  call: 'streamActivatedJobsStream' | 'activateJobsStream',
  request: object,
): Promise<WireStream> {
  const grpc = (await sdk['grpc']) as unknown as Record<string, (request: object) => Promise<unknown>>;
  const stream = await grpc[call]?.(request);
  if (isStream(stream)) return stream;
  const { error } = (stream ?? {}) as { error?: unknown };
  throw new EngineError('UNAVAILABLE', `${call}: ${error instanceof Error ? error.message : 'the connection is closed'}`);
}

/** In place of a stream the SDK may answer nothing (it is closing) or an object with the error. */
function isStream(answer: unknown): answer is WireStream {
  return typeof (answer as Partial<WireStream> | undefined)?.cancel === 'function';
}
