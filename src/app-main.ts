/**
 * The application alone, as the container runs it: the engine, and the database that DATABASE_URL names, run elsewhere.
 * Without DATABASE_URL it starts the local one itself.
 * With REGISTRY_SIMULATOR=true it plays the agencies' systems itself.
 */
import { join } from 'node:path';
import { startApp, type App } from './app.ts';
import { DatabaseSetupError, startLocalPostgres, type LocalPostgres } from './cases/local/index.ts';
import { agencyKeys, readConfig, type Config } from './config.ts';
import { said } from './language.ts';
import { closeDataFolder, localAddress } from './local/index.ts';
import type { Simulator } from './registries/simulator/index.ts';

const stopping = new AbortController();
let app: App | undefined;
let simulator: Simulator | undefined;
let database: LocalPostgres | undefined;
let exitCode = 0;

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Loaded when it is asked for: production refuses it, and its image does not have it. */
async function playAgencies(config: Config): Promise<Simulator> {
  const { startSimulator } = await import('./registries/simulator/index.ts');
  return startSimulator({
    port: config.registryPort,
    statePath: join(config.dataDir, 'agencies.json'),
    callbackUrl: localAddress(config.apiHost, config.apiPort),
    agencyKeys: agencyKeys(config),
  });
}

async function startDatabase({ dataDir, databasePort }: Config): Promise<string> {
  database = await startLocalPostgres({ dataDir, port: databasePort, report });
  void database.exited.then(({ name, hint }) => {
    if (stopping.signal.aborted) return;
    report(said({ en: `${name} has ended by itself. ${hint}`, zh: `${name}已自行退出。${hint}` }));
    exitCode = 1;
    stopping.abort();
    if (app) void stop();
  });
  return database.url;
}

/** Ends the process too: the engine's client leaves timers behind that would hold it for some seconds. */
async function stop(): Promise<never> {
  await app?.stop();
  await simulator?.close();
  await database?.stop();
  process.exit(exitCode);
}

async function run(): Promise<void> {
  const config = readConfig();
  closeDataFolder(config, report);
  simulator = config.registrySimulator ? await playAgencies(config) : undefined;
  const databaseUrl = config.databaseUrl ?? (await startDatabase(config));
  app = await startApp({
    config: { ...config, databaseUrl, paymentPage: config.paymentPage ?? simulator?.paymentPage },
    report,
    signal: stopping.signal,
  });
  report(said({ en: `The API is at ${app.apiUrl}.`, zh: `接口在${app.apiUrl}。` }));
  if (stopping.signal.aborted) await stop();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // While the start is still waiting, the abort makes `run` fail, and that stops the rest.
  process.once(signal, () => {
    stopping.abort();
    if (app) void stop();
  });
}

run().catch(async (error: unknown) => {
  if (!stopping.signal.aborted) {
    exitCode = 1;
    report(error instanceof Error ? error.message : String(error));
    if (error instanceof DatabaseSetupError) report(error.remedy);
  }
  await stop();
});
