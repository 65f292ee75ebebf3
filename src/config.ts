/**
 * Every setting, read once from the environment (and from `.env` beside package.json) and checked all together.
 * `.env.example` lists the same names; a test compares the two.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { choice, port, token, url, wholeNumber } from './config-fields.ts';
import { DEFAULT_PORTS, type EnginePorts } from './engine/index.ts';
import { said } from './language.ts';
import type { LogLevel } from './log.ts';
import { type AgencyKeys, readAgencyKeys } from './registries/index.ts';

export { agencyKeys, operatorToken } from './secrets.ts';

const root = join(import.meta.dirname, '..');
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const satisfies LogLevel[];

/** The settings under their names in the environment. */
export const environmentSchema = z.object({
  NODE_ENV: choice(['development', 'test', 'production'], 'development'),
  LOG_LEVEL: choice(logLevels, 'info'),
  DATA_DIR: z.string().default('.local/data'),
  MODELS_DIR: z.string().default('.'),
  DATABASE_URL: url('postgres://user:password@127.0.0.1:5432/cases', ['postgres:', 'postgresql:']),
  DATABASE_OWNER_URL: url('postgres://owner:password@127.0.0.1:5432/cases', ['postgres:', 'postgresql:']),
  DATABASE_PORT: port(25_432, 0),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: port(3000, 0),
  API_BODY_LIMIT_KB: wholeNumber(100, 1, 4096),
  REGISTRY_SIMULATOR: choice(['true', 'false'], 'false'),
  REGISTRY_PORT: port(3001),
  REGISTRIES_URL: url('http://127.0.0.1:3001', ['http:', 'https:']),
  REGISTRY_TIMEOUT_MS: wholeNumber(5000, 100, 120_000),
  OPERATOR_TOKEN: token(32),
  AGENCY_KEYS_FILE: z.string().optional(),
  ZEEBE_GRPC_ADDRESS: url('grpc://127.0.0.1:26500', ['grpc:', 'grpcs:']),
  ZEEBE_REST_ADDRESS: url('http://127.0.0.1:8088', ['http:', 'https:']),
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
  /** PostgreSQL; undefined = the local one in `dataDir`. */
  databaseUrl: string | undefined;
  /** The same database for the login that its tables belong to; undefined = the same login. */
  databaseOwnerUrl: string | undefined;
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
  /** What AGENCY_KEYS_FILE says. */
  agencyKeys: AgencyKeys | undefined;
  zeebeGrpcAddress: string;
  /** An engine that is there already was named: `npm start` starts none. */
  engineElsewhere: boolean;
  zeebeRestAddress: string;
  tasklistAddress: string;
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
  const keys = agencyKeysIn(environment['AGENCY_KEYS_FILE']?.trim(), environment['NODE_ENV'] === 'production');
  if ('problems' in keys) problems.push(...keys.problems.map((problem) => `AGENCY_KEYS_FILE ${problem}`));
  if (problems.length > 0 || !parsed.success || 'problems' in keys) throw new ConfigError(problems.join('\n'));
  return configOf(parsed.data, keys.keys);
}

function agencyKeysIn(file: string | undefined, required: boolean): ReturnType<typeof readAgencyKeys> | { keys: undefined } {
  if (!file) {
    const missing = said({
      en: 'is required in production. Set the file that holds the keys of the agencies (docs/agencies.md).',
      zh: '在正式环境中必须设置。请设为存放各机构密钥的文件（见docs/agencies.md）。',
    });
    return required ? { problems: [missing] } : { keys: undefined };
  }
  try {
    return readAgencyKeys(readFileSync(resolve(root, file), 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const unreadable = said({
      en: `cannot be read (${code}). Set a file that is there and that this user may read.`,
      zh: `不能读取（${code}）。请设为存在并且本用户可以读取的文件。`,
    });
    return { problems: [unreadable] };
  }
}

function environmentOfProcess(): NodeJS.ProcessEnv {
  loadDotenv({ path: join(root, '.env'), quiet: true });
  return process.env;
}

function configOf(settings: Environment, agencyKeys: AgencyKeys | undefined): Config {
  const enginePorts = enginePortsOf(settings);
  const local = (port: number) => `http://127.0.0.1:${port}`;
  return {
    production: settings.NODE_ENV === 'production',
    logLevel: settings.LOG_LEVEL,
    dataDir: resolve(root, settings.DATA_DIR),
    modelsDir: resolve(root, settings.MODELS_DIR),
    databaseUrl: settings.DATABASE_URL,
    databaseOwnerUrl: settings.DATABASE_OWNER_URL,
    databasePort: settings.DATABASE_PORT,
    apiHost: settings.API_HOST,
    apiPort: settings.API_PORT,
    apiBodyLimitKb: settings.API_BODY_LIMIT_KB,
    registrySimulator: settings.REGISTRY_SIMULATOR === 'true',
    registryPort: settings.REGISTRY_PORT,
    registriesUrl: settings.REGISTRIES_URL ?? local(settings.REGISTRY_PORT),
    registryTimeoutMs: settings.REGISTRY_TIMEOUT_MS,
    operatorToken: settings.OPERATOR_TOKEN,
    agencyKeys,
    engineElsewhere: settings.ZEEBE_GRPC_ADDRESS !== undefined,
    zeebeGrpcAddress: settings.ZEEBE_GRPC_ADDRESS ?? `grpc://127.0.0.1:${enginePorts.gateway}`,
    zeebeRestAddress: settings.ZEEBE_REST_ADDRESS ?? local(enginePorts.rest),
    tasklistAddress: settings.TASKLIST_ADDRESS ?? local(enginePorts.webapps),
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
