/**
 * Every setting, read once from the environment (and from `.env` beside package.json) and checked all together.
 * `.env.example` lists the same names; a test compares the two.
 */
import { join, resolve } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { choice, masterKeys, port, secret, token, url, wholeNumber } from './config-fields.ts';
import { DEFAULT_PORTS, type EnginePorts } from './engine/index.ts';
import { said } from './language.ts';
import type { LogLevel } from './log.ts';
import { type SuiteName, suiteNames } from './vault/index.ts';

export { callbackSecret, operatorToken, vaultOf } from './secrets.ts';

const root = join(import.meta.dirname, '..');
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const satisfies LogLevel[];

/** The settings under their names in the environment. */
export const environmentSchema = z.object({
  NODE_ENV: choice(['development', 'test', 'production'], 'development'),
  LOG_LEVEL: choice(logLevels, 'info'),
  DATA_DIR: z.string().default('.local/data'),
  MODELS_DIR: z.string().default('.'),
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
  MASTER_KEY: masterKeys(),
  MASTER_KEY_FILE: z.string().optional(),
  CIPHER_SUITE: choice(suiteNames, 'aes-256-gcm'),
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
  /** One of these two, or neither: then src/secrets.ts makes one in `dataDir`. */
  masterKey: string | undefined;
  masterKeyFile: string | undefined;
  cipherSuite: SuiteName;
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
  if (environment['NODE_ENV'] === 'production' && !environment['PAYMENT_CALLBACK_SECRET']?.trim()) {
    problems.push(
      said({
        en: 'PAYMENT_CALLBACK_SECRET is required in production. Set 32 random characters or more (openssl rand -hex 32), the same that the bank signs with.',
        zh: 'PAYMENT_CALLBACK_SECRET在正式环境中必须设置。请设为32个以上的随机字符（openssl rand -hex 32），与银行签名所用的一致。',
      }),
    );
  }
  const masterKeys = ['MASTER_KEY', 'MASTER_KEY_FILE'].filter((name) => environment[name]?.trim());
  if (masterKeys.length === 0 && environment['NODE_ENV'] === 'production') {
    problems.push(
      said({
        en: 'MASTER_KEY_FILE is required in production: the case file is sealed with the key in it. Make one (openssl rand -hex 32), keep a copy of it apart from the backups, and name its file.',
        zh: 'MASTER_KEY_FILE在正式环境中必须设置：案卷库用其中的主密钥加密。请生成一把（openssl rand -hex 32），另存一份（不与备份放在一起），并在此写明文件位置。',
      }),
    );
  }
  if (masterKeys.length === 2) {
    problems.push(
      said({ en: 'MASTER_KEY and MASTER_KEY_FILE are both set. Keep one of them.', zh: 'MASTER_KEY和MASTER_KEY_FILE只能设置一个。' }),
    );
  }
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems.join('\n'));
  return configOf(parsed.data);
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
    masterKey: settings.MASTER_KEY,
    masterKeyFile: settings.MASTER_KEY_FILE && resolve(root, settings.MASTER_KEY_FILE),
    cipherSuite: settings.CIPHER_SUITE,
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
