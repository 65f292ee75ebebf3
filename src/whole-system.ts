/**
 * The whole system on one machine: local engine and database, then the simulator of the agencies, then models, workers and
 * API; Ctrl-C ends them in the reverse order.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from './app.ts';
import { checkLocalPostgres, DatabaseSetupError, startKeptUpPostgres } from './cases/local/index.ts';
import { agencyKeys, signInSecrets, staffPassword, staffPasswordFile } from './secrets.ts';
import { type Account, staffAccounts, startLocalProvider } from './sign-in/local/index.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { EngineSetupError, type Logins, startLocalEngine } from './engine/local/index.ts';
import { said, type Texts } from './language.ts';
import { closeDataFolder, localAddress } from './local/index.ts';
import { ModelsIncomplete } from './models/index.ts';
import { fictitiousPersons, startSimulator } from './registries/simulator/index.ts';
import { RulesUnusable } from './rules.ts';
import { readStaff, StaffUnusable } from './staff/index.ts';
import { welcome } from './start-texts.ts';
import { WrongMasterKey } from './vault/index.ts';

const root = join(import.meta.dirname, '..');

interface Running {
  name: Texts;
  stop: () => Promise<unknown>;
}

const running: Running[] = [];
const startedAt = Date.now();
let stopping: Promise<void> | undefined;
const ending = new AbortController();

const secondsSince = (time: number): number => Math.round((Date.now() - time) / 1000);

function report(line: string): void {
  process.stdout.write(`${String(secondsSince(startedAt)).padStart(4)} s  ${line}\n`);
}

/** Ends what was started, last first; the failure of one does not spare the others. */
function stopAll(): Promise<void> {
  ending.abort();
  stopping ??= (async () => {
    for (const { name, stop } of running.reverse()) {
      report(said({ en: `Stopping ${name.en} ...`, zh: `正在停止${name.zh}……` }));
      await stop().catch((error: unknown) =>
        report(said({ en: `${name.en} did not stop cleanly: ${String(error)}`, zh: `${name.zh}没有正常停止：${String(error)}` })),
      );
    }
  })();
  return stopping;
}

/** A part that ends and cannot be started again takes the rest with it: half a system would look like a whole one. */
function watch(exited: Promise<{ name: string; hint: string }>): void {
  void exited.then(async ({ name, hint }) => {
    if (stopping) return;
    report(said({ en: `${name} does not stay up. ${hint}`, zh: `${name}不能保持运行。${hint}` }));
    await stopAll();
    process.exit(1);
  });
}

async function startEngine(config: Config, fresh: boolean): Promise<void> {
  if (config.engineElsewhere) {
    if (fresh)
      throw new ConfigError(
        said({
          en: `--fresh cannot empty the engine at ${config.zeebeGrpcAddress}: empty it where it runs, or unset ZEEBE_GRPC_ADDRESS.`,
          zh: `--fresh不能清空${config.zeebeGrpcAddress}上的流程引擎：请在其运行处清空，或者去掉ZEEBE_GRPC_ADDRESS。`,
        }),
      );
    report(
      said({
        en: `Using the engine at ${config.zeebeGrpcAddress} (ZEEBE_GRPC_ADDRESS), Tasklist at ${config.tasklistAddress}`,
        zh: `使用已有的流程引擎${config.zeebeGrpcAddress}（ZEEBE_GRPC_ADDRESS），Tasklist在${config.tasklistAddress}`,
      }),
    );
    return;
  }
  if (config.production)
    throw new ConfigError(
      said({
        en: 'The local engine is for one machine, not for production: set ZEEBE_GRPC_ADDRESS to the engine of the bureau.',
        zh: '本地流程引擎只供本机试用，不得用于正式环境：请用ZEEBE_GRPC_ADDRESS指明本单位的流程引擎。',
      }),
    );
  const engine = await startLocalEngine({
    home: join(root, '.local', 'engine'),
    dataDir: join(config.dataDir, 'engine'),
    fresh,
    ports: config.enginePorts,
    logins: { persons: loginsOf(config), password: staffPassword(config) },
    report,
  });
  running.push({ name: { en: 'the engine', zh: '流程引擎' }, stop: () => engine.stop() });
  watch(engine.exited);
}

async function startIdentityProvider(config: Config): Promise<void> {
  const provider = await startLocalProvider({
    port: config.oidcPort,
    clientId: config.oidcClientId,
    clientSecret: signInSecrets(config).clientSecret,
    apiUrl: config.publicUrl,
    accounts: [
      ...fictitiousPersons().map((person): Account => ({ kind: 'person', ...person })),
      ...staffAccounts(readStaff(config.staffFile)),
    ],
  });
  running.push({ name: { en: 'the local identity provider', zh: '本机身份提供方' }, stop: () => provider.stop() });
}

/** Each member of the staff signs in to the local Tasklist. */
function loginsOf({ staffFile }: Config): Logins['persons'] {
  const [first, ...others] = readStaff(staffFile).persons;
  if (!first) throw new ConfigError(said({ en: `STAFF_FILE ${staffFile} lists nobody.`, zh: `STAFF_FILE ${staffFile}中没有人员。` }));
  return [first, ...others];
}

async function startAll(config: Config, fresh: boolean): Promise<void> {
  // Before the engine, which takes much longer, and which forgets its data first.
  if (config.databaseUrl === undefined) await checkLocalPostgres({ dataDir: config.dataDir, port: config.databasePort, fresh });
  await startEngine(config, fresh);
  // Cases and engine data belong together: whoever forgets one forgets the other. The engine holds the lock by now.
  if (fresh) for (const name of ['agencies.json', 'notices']) rmSync(join(config.dataDir, name), { recursive: true, force: true });
  const databaseUrl = config.databaseUrl ?? (await startDatabase(config, fresh));

  const simulator = await startSimulator({
    port: config.registryPort,
    statePath: join(config.dataDir, 'agencies.json'),
    callbackUrl: localAddress(config.apiHost, config.apiPort),
    agencyKeys: agencyKeys(config),
  });
  running.push({ name: { en: 'the simulator of the agencies', zh: '外部机构模拟器' }, stop: () => simulator.close() });
  if (config.oidcIssuer === undefined) await startIdentityProvider(config);
  const paymentPage = config.paymentPage ?? simulator.paymentPage;
  const channels = { ...config.channels, smsUrl: config.channels.smsUrl ?? `${simulator.url}/sms/messages` };
  const app = await startApp({
    config: { ...config, databaseUrl, registriesUrl: simulator.url, paymentPage, channels },
    report,
    signal: ending.signal,
  });
  running.push({ name: { en: 'the application', zh: '应用程序' }, stop: () => app.stop() });
  const { tasklistAddress } = config;
  const passwordFile = config.engineElsewhere ? undefined : staffPasswordFile(config);
  process.stdout.write(
    welcome({ seconds: secondsSince(startedAt), tasklistAddress, passwordFile, apiUrl: app.apiUrl, simulatorUrl: simulator.url }),
  );
}

async function startDatabase({ dataDir, databasePort }: Config, fresh: boolean): Promise<string> {
  const begun = Date.now();
  const database = await startKeptUpPostgres({ dataDir, port: databasePort, fresh, report });
  report(said({ en: `PostgreSQL: ready after ${secondsSince(begun)} s`, zh: `PostgreSQL：${secondsSince(begun)}秒后就绪` }));
  running.push({ name: { en: 'the database', zh: '数据库' }, stop: () => database.stop() });
  watch(database.exited);
  return database.url;
}

function explain(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\n${message}\n${remedyFor(error)}`);
}

function remedyFor(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StaffUnusable || error instanceof WrongMasterKey) return '';
  if (error instanceof EngineSetupError || error instanceof DatabaseSetupError) return `${error.remedy}\n`;
  if (error instanceof ModelsIncomplete || error instanceof RulesUnusable)
    return said({
      en: 'Correct these files, then start again; npm run check shows where in them.\n',
      zh: '请改正以上文件后重新启动；npm run check用中文列出问题所在的位置和处理办法。\n',
    });
  return said({ en: 'LOG_LEVEL=debug npm start tells more.\n', zh: '用LOG_LEVEL=debug npm start启动，可以看到更多信息。\n' });
}

/** Until something ends it. @param fresh all is to be forgotten first */
export async function start(fresh: boolean): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void stopAll().then(() => process.exit(0)));
  }
  try {
    const config = readConfig();
    closeDataFolder(config, report);
    await startAll(config, fresh);
  } catch (error) {
    if (!stopping) explain(error);
    await stopAll();
    process.exit(1);
  }
}
