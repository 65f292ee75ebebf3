/**
 * Every setting, read once from the environment (and from `.env` beside package.json) and checked all together.
 * `.env.example` lists the same names; a test compares the two.
 */
import { join, resolve } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { choice, port, secret, token, url, wholeNumber } from './config-fields.ts';
import { DEFAULT_PORTS, type EnginePorts } from './engine/index.ts';
import { said } from './language.ts';
import type { LogLevel } from './log.ts';

export { callbackSecret, operatorToken } from './secrets.ts';

const root = join(import.meta.dirname, '..');
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const satisfies LogLevel[];

/** The settings under their names in the environment. */
export const environmentSchema = z.object({
  NODE_ENV: choice(['development', 'test', 'production'], 'development'),
  LOG_LEVEL: choice(logLevels, 'info'),
  DATA_DIR: z.string().default('.local/data'),
  MODELS_DIR: z.string().default('.'),
  STAFF_FILE: z.string().default('src/staff/example-staff.json'),
  DATABASE_URL: url('postgres://user:password@127.0.0.1:5432/cases', ['postgres:', 'postgresql:']),
  DATABASE_PORT: port(25_432, 0),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: port(3000, 0),
  API_BODY_LIMIT_KB: wholeNumber(100, 1, 4096),
  REGISTRY_SIMULATOR: choice(['true', 'false'], 'false'),
  REGISTRY_PORT: port(3001),
  REGISTRIES_URL: url('http://127.0.0.1:3001', ['http:', 'https:']),
  REGISTRY_TIMEOUT_MS: wholeNumber(5000, 100, 120_000),
  OPERATOR_TOKEN: token(32),
  PAYMENT_CALLBACK_SECRET: secret(32),
  ZEEBE_GRPC_ADDRESS: url('grpc://127.0.0.1:26500', ['grpc:', 'grpcs:']),
  ZEEBE_REST_ADDRESS: url('http://127.0.0.1:8088', ['http:', 'https:']),
  ENGINE_RECORDS_ADDRESS: url('http://127.0.0.1:9200', ['http:', 'https:']),
  TASKLIST_ADDRESS: url('http://127.0.0.1:8080', ['http:', 'https:']),
  WORKER_CONCURRENCY: wholeNumber(16, 1, 1000),
  ENGINE_PORT_GRPC: port(DEFAULT_PORTS.gateway),
  ENGINE_PORT_COMMAND: port(DEFAULT_PORTS.command),
  ENGINE_PORT_INTERNAL: port(DEFAULT_PORTS.internal),
  ENGINE_PORT_REST: port(DEFAULT_PORTS.rest),
  ENGINE_PORT_WEBAPPS: port(DEFAULT_PORTS.webapps),
  ENGINE_PORT_MANAGEMENT: port(DEFAULT_PORTS.management),
  ENGINE_PORT_WEBAPPS_MANAGEMENT: port(DEFAULT_PORTS.webappsManagement),
  ENGINE_PORT_OPENSEARCH: port(DEFAULT_PORTS.openSearch),
  ENGINE_PORT_OPENSEARCH_TRANSPORT: port(DEFAULT_PORTS.openSearchTransport),
});
type Environment = z.output<typeof environmentSchema>;

export interface Config {
  production: boolean;
  logLevel: LogLevel;
  /** Absolute. Holds the local database, the notices sent and what the simulator keeps. */
  dataDir: string;
  /** Absolute. Holds the owners' folders: bpmn, dmn, forms, parameters, notices. */
  modelsDir: string;
  /** Absolute. Lists the staff; what it must be like stands in src/staff. */
  staffFile: string;
  /** PostgreSQL; undefined = the local one in `dataDir`. */
  databaseUrl: string | undefined;
  /** Of the local PostgreSQL; 0 = any free port. */
  databasePort: number;
  apiHost: string;
  /** 0 = any free port. */
  apiPort: number;
  apiBodyLimitKb: number;
  /** Whether this process plays the agencies' systems itself. */
  registrySimulator: boolean;
  registryPort: number;
  registriesUrl: string;
  registryTimeoutMs: number;
  /** This and the next as given; src/secrets.ts makes one where there is none. */
  operatorToken: string | undefined;
  paymentCallbackSecret: string | undefined;
  zeebeGrpcAddress: string;
  /** An engine that is there already was named: `npm start` starts none. */
  engineElsewhere: boolean;
  zeebeRestAddress: string;
  tasklistAddress: string;
  /** OpenSearch that an engine before 8.8 exports its records to: who completed a task is read there. */
  engineRecordsAddress: string;
  /** Jobs of one type at the same time. */
  workerConcurrency: number;
  enginePorts: EnginePorts;
}

/** Settings that cannot be used: one line for each, with its name, what is wrong and what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** @param environment for tests; otherwise the process's own, completed by `.env`. @throws ConfigError */
export function readConfig(environment: NodeJS.ProcessEnv = environmentOfProcess()): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = environmentSchema.safeParse(Object.fromEntries(given));
  const problems = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  if (environment['NODE_ENV'] === 'production') problems.push(...missingInProduction(environment));
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems.join('\n'));
  return configOf(parsed.data);
}

/** What has a default on one machine, and none that would be right elsewhere. */
function missingInProduction(environment: NodeJS.ProcessEnv): string[] {
  const needed = {
    PAYMENT_CALLBACK_SECRET: said({
      en: 'Set 32 random characters or more (openssl rand -hex 32), the same that the bank signs with.',
      zh: '请设为32个以上的随机字符（openssl rand -hex 32），与银行签名所用的一致。',
    }),
    STAFF_FILE: said({
      en: 'Set the path of the JSON file that lists the staff of the bureau; the example persons are for one machine only.',
      zh: '请设为本单位工作人员名单（JSON文件）的路径；示例人员只供本机试用。',
    }),
  };
  return Object.entries(needed)
    .filter(([name]) => !environment[name]?.trim())
    .map(([name, remedy]) => said({ en: `${name} is required in production. ${remedy}`, zh: `${name}在正式环境中必须设置。${remedy}` }));
}

function environmentOfProcess(): NodeJS.ProcessEnv {
  loadDotenv({ path: join(root, '.env'), quiet: true });
  return process.env;
}

function configOf(settings: Environment): Config {
  const enginePorts = enginePortsOf(settings);
  const local = (port: number) => `http://127.0.0.1:${port}`;
  return {
    production: settings.NODE_ENV === 'production',
    logLevel: settings.LOG_LEVEL,
    dataDir: resolve(root, settings.DATA_DIR),
    modelsDir: resolve(root, settings.MODELS_DIR),
    staffFile: resolve(root, settings.STAFF_FILE),
    databaseUrl: settings.DATABASE_URL,
    databasePort: settings.DATABASE_PORT,
    apiHost: settings.API_HOST,
    apiPort: settings.API_PORT,
    apiBodyLimitKb: settings.API_BODY_LIMIT_KB,
    registrySimulator: settings.REGISTRY_SIMULATOR === 'true',
    registryPort: settings.REGISTRY_PORT,
    registriesUrl: settings.REGISTRIES_URL ?? local(settings.REGISTRY_PORT),
    registryTimeoutMs: settings.REGISTRY_TIMEOUT_MS,
    operatorToken: settings.OPERATOR_TOKEN,
    paymentCallbackSecret: settings.PAYMENT_CALLBACK_SECRET,
    engineElsewhere: settings.ZEEBE_GRPC_ADDRESS !== undefined,
    zeebeGrpcAddress: settings.ZEEBE_GRPC_ADDRESS ?? `grpc://127.0.0.1:${enginePorts.gateway}`,
    zeebeRestAddress: settings.ZEEBE_REST_ADDRESS ?? local(enginePorts.rest),
    tasklistAddress: settings.TASKLIST_ADDRESS ?? local(enginePorts.webapps),
    engineRecordsAddress: settings.ENGINE_RECORDS_ADDRESS ?? local(enginePorts.openSearch),
    workerConcurrency: settings.WORKER_CONCURRENCY,
    enginePorts,
  };
}

function enginePortsOf(settings: Environment): EnginePorts {
  return {
    gateway: settings.ENGINE_PORT_GRPC,
    command: settings.ENGINE_PORT_COMMAND,
    internal: settings.ENGINE_PORT_INTERNAL,
    rest: settings.ENGINE_PORT_REST,
    webapps: settings.ENGINE_PORT_WEBAPPS,
    management: settings.ENGINE_PORT_MANAGEMENT,
    webappsManagement: settings.ENGINE_PORT_WEBAPPS_MANAGEMENT,
    openSearch: settings.ENGINE_PORT_OPENSEARCH,
    openSearchTransport: settings.ENGINE_PORT_OPENSEARCH_TRANSPORT,
  };
}
