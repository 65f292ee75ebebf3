/**
 * Every setting, read once from the environment (and from `.env` beside package.json) and checked all together.
 * `.env.example` lists the same names; a test compares the two.
 */
import { join, resolve } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { channelFields, channelsOf, type ChannelSettings, halfOfMail } from './config-channels.ts';
import { addresses, choice, claimValues, masterKeys, port, secret, template, token, url, urls, wholeNumber } from './config-fields.ts';
import { readSetFile, withSecretFiles } from './config-files.ts';
import { limitFields, type Limits, limitsOf } from './config-limits.ts';
import { hostList, openInProduction, unencryptedHosts } from './config-transport.ts';
import { DEFAULT_PORTS, type EnginePorts, type EngineSecrets } from './engine/index.ts';
import { said } from './language.ts';
import type { LogLevel } from './log.ts';
import { type AgencyKeys, readAgencyKeys } from './registries/index.ts';
import { type SuiteName, suiteNames } from './vault/index.ts';

export { agencyKeys, operatorToken, signInSecrets, vaultOf } from './secrets.ts';

const root = join(import.meta.dirname, '..');
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const satisfies LogLevel[];

/** The settings under their names in the environment. */
export const environmentSchema = z.object({
  NODE_ENV: choice(['development', 'test', 'production'], 'development'),
  LOG_LEVEL: choice(logLevels, 'info'),
  DATA_DIR: z.string().default('.local/data'),
  MODELS_DIR: z.string().default('.'),
  STAFF_FILE: z.string().default('src/staff/example-staff.json'),
  PAPERS_FOLDER: z.string().optional(),
  CLAMD_ADDRESS: url('tcp://127.0.0.1:3310', ['tcp:']),
  DATABASE_URL: url('postgres://user:password@127.0.0.1:5432/cases', ['postgres:', 'postgresql:']),
  DATABASE_URL_FILE: z.string().optional(),
  DATABASE_OWNER_URL: url('postgres://owner:password@127.0.0.1:5432/cases', ['postgres:', 'postgresql:']),
  DATABASE_OWNER_URL_FILE: z.string().optional(),
  DATABASE_PORT: port(25_432, 0),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: port(3000, 0),
  API_PORT_SHARED: choice(['true', 'false'], 'false'),
  API_BODY_LIMIT_KB: wholeNumber(100, 1, 4096),
  ...limitFields,
  REGISTRY_SIMULATOR: choice(['true', 'false'], 'false'),
  REGISTRY_PORT: port(3001),
  REGISTRIES_URL: url('http://127.0.0.1:3001', ['http:', 'https:']),
  REGISTRY_TIMEOUT_MS: wholeNumber(5000, 100, 120_000),
  ...channelFields,
  PAYMENT_PAGE: template('https://bank.example.cn/pay?fee={reference}', '{reference}'),
  PUBLIC_URL: url('https://shebao.example.cn', ['http:', 'https:']),
  TRUSTED_PROXIES: addresses('loopback'),
  UNENCRYPTED_HOSTS: hostList,
  OIDC_ISSUER: url('https://identity.example.cn', ['http:', 'https:']),
  OIDC_CLIENT_ID: z.string().default('social-insurance-cases'),
  OIDC_CLIENT_SECRET: secret(32),
  OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  OIDC_PORT: port(3002),
  STAFF_ASSURANCE: claimValues('face,mfa'),
  SESSION_SECRET: secret(32),
  SESSION_SECRET_FILE: z.string().optional(),
  OPERATOR_TOKEN: token(32),
  OPERATOR_TOKEN_FILE: z.string().optional(),
  MASTER_KEY: masterKeys(),
  MASTER_KEY_FILE: z.string().optional(),
  CIPHER_SUITE: choice(suiteNames, 'aes-256-gcm'),
  AGENCY_KEYS_FILE: z.string().optional(),
  ZEEBE_GRPC_ADDRESS: urls('grpc://127.0.0.1:26500', ['grpc:', 'grpcs:']),
  ZEEBE_REST_ADDRESS: urls('http://127.0.0.1:8088', ['http:', 'https:']),
  ZEEBE_CLIENT_SECRET: z.string().optional(),
  ZEEBE_CLIENT_SECRET_FILE: z.string().optional(),
  CAMUNDA_BASIC_AUTH_PASSWORD: z.string().optional(),
  CAMUNDA_BASIC_AUTH_PASSWORD_FILE: z.string().optional(),
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
  /** Absolute. Where the files lie that people send, sealed. */
  papersFolder: string;
  /** The virus scanner; undefined = files are kept unchecked, which production refuses. */
  clamdAddress: string | undefined;
  /** PostgreSQL; undefined = the local one in `dataDir`. */
  databaseUrl: string | undefined;
  /** The same database for the login that its tables belong to; undefined = the same login. */
  databaseOwnerUrl: string | undefined;
  /** Of the local PostgreSQL; 0 = any free port. */
  databasePort: number;
  apiHost: string;
  /** 0 = any free port. */
  apiPort: number;
  /** Other processes of this application listen on the same port. */
  apiPortShared: boolean;
  apiBodyLimitKb: number;
  /** How many applications and pre-checks somebody may send in an hour. */
  limits: Limits;
  /** The bank's page for a payment, with `{reference}` in it, and `{kind}` and `{amount}` where it takes them; undefined: there is none. */
  paymentPage: string | undefined;
  /** By which people reach the API, without a slash at the end. */
  publicUrl: string;
  /** The proxies that may say who asks: addresses, networks, or Express's names of such. */
  trustedProxies: string[];
  /** In production: which hosts are reached without TLS, because the deployer says that the network between is protected otherwise. */
  unencryptedHosts: string[];
  /** The identity platform; undefined = the local provider, which `npm start` runs on `oidcPort`. */
  oidcIssuer: string | undefined;
  oidcClientId: string;
  oidcClientSecret: string | undefined;
  oidcPort: number;
  /** What the platform must say of a sign-in of the staff, in `acr` or `amr`: one of these. */
  staffAssurance: string[];
  sessionSecret: string | undefined;
  /** Whether this process plays the agencies' systems itself. */
  registrySimulator: boolean;
  registryPort: number;
  registriesUrl: string;
  registryTimeoutMs: number;
  /** By which people are told of letters. */
  channels: ChannelSettings;
  /** This and the next as given; src/secrets.ts makes one where there is none. */
  operatorToken: string | undefined;
  /** One of these two, or neither: then src/secrets.ts makes one in `dataDir`. */
  masterKey: string | undefined;
  masterKeyFile: string | undefined;
  cipherSuite: SuiteName;
  /** What AGENCY_KEYS_FILE says. */
  agencyKeys: AgencyKeys | undefined;
  /** Of each gateway, with commas between; so the next but one. */
  zeebeGrpcAddress: string;
  /** An engine that is there already was named: `npm start` starts none. */
  engineElsewhere: boolean;
  zeebeRestAddress: string;
  /** With which this application proves itself to the engine: what the SDK is given beside its own variables. */
  engineSecrets: EngineSecrets;
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
export function readConfig(given: NodeJS.ProcessEnv = environmentOfProcess()): Config {
  const { environment, problems, givenAs } = withSecretFiles(given, root);
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = environmentSchema.safeParse(Object.fromEntries(set));
  if (!parsed.success) problems.push(...parsed.error.issues.map(({ path, message }) => `${givenAs(path.join('.'))} ${message}`));
  problems.push(...halfOfMail(environment));
  const production = environment['NODE_ENV'] === 'production';
  if (production)
    problems.push(...missingInProduction(environment), ...refusedInProduction(environment), ...openInProduction(environment, givenAs));
  const keys = agencyKeysIn(environment['AGENCY_KEYS_FILE']?.trim(), production);
  if ('problems' in keys) problems.push(...keys.problems.map((problem) => `AGENCY_KEYS_FILE ${problem}`));
  if (problems.length > 0 || !parsed.success || 'problems' in keys) throw new ConfigError(problems.join('\n'));
  return configOf(parsed.data, keys.keys, production ? unencryptedHosts(environment) : []);
}

function agencyKeysIn(file: string | undefined, required: boolean): ReturnType<typeof readAgencyKeys> | { keys: undefined } {
  if (!file) {
    const missing = said({
      en: 'is required in production. Set the file that holds the keys of the agencies (docs/agencies.md).',
      zh: '在正式环境中必须设置。请设为存放各机构密钥的文件（见docs/agencies.md）。',
    });
    return required ? { problems: [missing] } : { keys: undefined };
  }
  const read = readSetFile(root, file);
  return 'problem' in read ? { problems: [read.problem] } : readAgencyKeys(read.content);
}

/** What has a default on one machine, and none that would be right elsewhere. */
function missingInProduction(environment: NodeJS.ProcessEnv): string[] {
  const random = said({
    en: 'Set 32 random characters or more (openssl rand -hex 32).',
    zh: '请设为32个以上的随机字符（openssl rand -hex 32）。',
  });
  const needed = {
    PUBLIC_URL: said({ en: 'Set the https address by which people reach the API.', zh: '请设为办事人员访问本系统的https地址。' }),
    OIDC_ISSUER: said({
      en: 'Set the https address of the identity platform; the local provider checks nobody and is for one machine only.',
      zh: '请设为身份认证平台的https地址；本机身份提供方不核验身份，只供本机试用。',
    }),
    OIDC_CLIENT_SECRET: said({ en: 'Set what the identity platform has issued.', zh: '请设为身份认证平台发给本系统的密钥。' }),
    SESSION_SECRET: random,
    MASTER_KEY_FILE: said({
      en: 'The case file is sealed with the key in it. Make one (openssl rand -hex 32), keep a copy of it apart from the backups, and name its file.',
      zh: '案卷库用其中的主密钥加密。请生成一把（openssl rand -hex 32），另存一份（不与备份放在一起），并在此写明文件位置。',
    }),
    STAFF_FILE: said({
      en: 'Set the path of the JSON file that lists the staff of the bureau; the example persons are for one machine only.',
      zh: '请设为本单位工作人员名单（JSON文件）的路径；示例人员只供本机试用。',
    }),
    CLAMD_ADDRESS: said({
      en: 'Set the address of the virus scanner (clamd) that what people send must pass.',
      zh: '请设为病毒扫描程序（clamd）的地址；上传的材料通过扫描后才能打开。',
    }),
  };
  // A file that could not be read has its own problem.
  const instead = (name: string) => (name === 'MASTER_KEY_FILE' ? 'MASTER_KEY' : `${name}_FILE`);
  const missing = Object.entries(needed)
    .filter(([name]) => ![name, instead(name)].some((one) => environment[one]?.trim()))
    .map(([name, remedy]) => said({ en: `${name} is required in production. ${remedy}`, zh: `${name}在正式环境中必须设置。${remedy}` }));
  const open = ['PUBLIC_URL', 'OIDC_ISSUER']
    .filter((name) => environment[name]?.trim().startsWith('http:'))
    .map((name) => said({ en: `${name} must begin with https: in production.`, zh: `${name}在正式环境中须以https:开头。` }));
  return [...missing, ...open];
}

/** What is for a trial only. */
function refusedInProduction(environment: NodeJS.ProcessEnv): string[] {
  if (environment['REGISTRY_SIMULATOR']?.trim() !== 'true') return [];
  return [
    said({
      en: 'REGISTRY_SIMULATOR plays the agencies with fictitious persons and is refused in production. Remove it, and set REGISTRIES_URL to where their systems are.',
      zh: 'REGISTRY_SIMULATOR用虚构人员模拟各部门系统，正式环境不得使用。请去掉，并将REGISTRIES_URL设为各部门系统的地址。',
    }),
  ];
}

function environmentOfProcess(): NodeJS.ProcessEnv {
  loadDotenv({ path: join(root, '.env'), quiet: true });
  return process.env;
}

function configOf(settings: Environment, agencyKeys: AgencyKeys | undefined, unencrypted: string[]): Config {
  const enginePorts = enginePortsOf(settings);
  const local = (port: number) => `http://127.0.0.1:${port}`;
  return {
    production: settings.NODE_ENV === 'production',
    logLevel: settings.LOG_LEVEL,
    dataDir: resolve(root, settings.DATA_DIR),
    modelsDir: resolve(root, settings.MODELS_DIR),
    staffFile: resolve(root, settings.STAFF_FILE),
    papersFolder: resolve(root, settings.PAPERS_FOLDER ?? join(settings.DATA_DIR, 'papers')),
    clamdAddress: settings.CLAMD_ADDRESS,
    databaseUrl: settings.DATABASE_URL,
    databaseOwnerUrl: settings.DATABASE_OWNER_URL,
    databasePort: settings.DATABASE_PORT,
    apiHost: settings.API_HOST,
    apiPort: settings.API_PORT,
    apiPortShared: settings.API_PORT_SHARED === 'true',
    apiBodyLimitKb: settings.API_BODY_LIMIT_KB,
    limits: limitsOf(settings),
    paymentPage: settings.PAYMENT_PAGE,
    publicUrl: settings.PUBLIC_URL ?? local(settings.API_PORT),
    trustedProxies: settings.TRUSTED_PROXIES,
    unencryptedHosts: unencrypted,
    oidcIssuer: settings.OIDC_ISSUER,
    oidcClientId: settings.OIDC_CLIENT_ID,
    oidcClientSecret: settings.OIDC_CLIENT_SECRET,
    oidcPort: settings.OIDC_PORT,
    staffAssurance: settings.STAFF_ASSURANCE,
    sessionSecret: settings.SESSION_SECRET,
    registrySimulator: settings.REGISTRY_SIMULATOR === 'true',
    registryPort: settings.REGISTRY_PORT,
    registriesUrl: settings.REGISTRIES_URL ?? local(settings.REGISTRY_PORT),
    registryTimeoutMs: settings.REGISTRY_TIMEOUT_MS,
    channels: channelsOf(settings),
    operatorToken: settings.OPERATOR_TOKEN,
    masterKey: settings.MASTER_KEY,
    masterKeyFile: settings.MASTER_KEY_FILE && resolve(root, settings.MASTER_KEY_FILE),
    cipherSuite: settings.CIPHER_SUITE,
    agencyKeys,
    engineElsewhere: settings.ZEEBE_GRPC_ADDRESS !== undefined,
    zeebeGrpcAddress: settings.ZEEBE_GRPC_ADDRESS ?? `grpc://127.0.0.1:${enginePorts.gateway}`,
    zeebeRestAddress: settings.ZEEBE_REST_ADDRESS ?? local(enginePorts.rest),
    engineSecrets: {
      ...(settings.ZEEBE_CLIENT_SECRET && { ZEEBE_CLIENT_SECRET: settings.ZEEBE_CLIENT_SECRET }),
      ...(settings.CAMUNDA_BASIC_AUTH_PASSWORD && { CAMUNDA_BASIC_AUTH_PASSWORD: settings.CAMUNDA_BASIC_AUTH_PASSWORD }),
    },
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
