/**
 * The whole system on one machine: local engine and database, then the simulator of the agencies, then models, workers and
 * API; Ctrl-C ends them in the reverse order.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AppOptions, startApp } from './app.ts';
import { startApplications } from './application-processes.ts';
import { checkLocalPostgres, DatabaseSetupError, startKeptUpPostgres } from './cases/local/index.ts';
import { agencyKeys, signInSecrets, staffPasswordFile } from './secrets.ts';
import { type Account, staffAccounts, startLocalProvider } from './sign-in/local/index.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { EngineSetupError } from './engine/local/index.ts';
import { said, type Texts } from './language.ts';
import { closeDataFolder, freePort, localAddress } from './local/index.ts';
import { ModelsIncomplete } from './models/index.ts';
import { fictitiousPersons, startSimulator } from './registries/simulator/index.ts';
import { RulesUnusable } from './rules.ts';
import { readStaff, StaffUnusable } from './staff/index.ts';
import type { StartArguments } from './start-arguments.ts';
import { startEngine } from './start-engine.ts';
import { welcome } from './start-texts.ts';
import { WrongMasterKey } from './vault/index.ts';

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

async function startAll(config: Config, wanted: StartArguments): Promise<void> {
  const { fresh, workers } = wanted;
  // Before the engine, which takes much longer, and which forgets its data first.
  if (config.databaseUrl === undefined) await checkLocalPostgres({ dataDir: config.dataDir, port: config.databasePort, fresh });
  const engine = await startEngine(config, wanted, report);
  if (engine) {
    running.push({ name: { en: 'the engine', zh: '流程引擎' }, stop: () => engine.stop() });
    watch(engine.exited);
  }
  const gateways = engine && { zeebeGrpcAddress: engine.gatewayAddress, zeebeRestAddress: engine.restAddress };
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
  const apiUrl = await startApplication(
    { ...config, ...gateways, databaseUrl, registriesUrl: simulator.url, paymentPage, channels },
    workers,
  );
  const { tasklistAddress } = config;
  const passwordFile = config.engineElsewhere ? undefined : staffPasswordFile(config);
  process.stdout.write(welcome({ seconds: secondsSince(startedAt), tasklistAddress, passwordFile, apiUrl, simulatorUrl: simulator.url }));
}

/** In this process, or in several. @returns where the portal is */
async function startApplication(config: AppOptions['config'], workers: number): Promise<string> {
  const name = { en: 'the application', zh: '应用程序' };
  if (workers === 1) {
    const app = await startApp({ config, report, signal: ending.signal });
    running.push({ name, stop: () => app.stop() });
    return app.apiUrl;
  }
  const apiPort = config.apiPort === 0 ? await freePort() : config.apiPort;
  const several = startApplications(workers, { config: { ...config, apiPort, apiPortShared: true }, report });
  running.push({ name, stop: () => several.stop() });
  watch(several.exited);
  await several.ready;
  return localAddress(config.apiHost, apiPort);
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

/** Until something ends it. */
export async function start(wanted: StartArguments): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void stopAll().then(() => process.exit(0)));
  }
  try {
    const config = readConfig();
    closeDataFolder(config, report);
    await startAll(config, wanted);
  } catch (error) {
    if (!stopping) explain(error);
    await stopAll();
    process.exit(1);
  }
}
