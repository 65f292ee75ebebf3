/**
 * The application alone, as the container runs it: the engine, and the database if it is PostgreSQL, run elsewhere.
 * With REGISTRY_SIMULATOR=true it plays the agencies' systems itself.
 */
import { join } from 'node:path';
import { startApp, type App } from './app.ts';
import { callbackSecret, readConfig, type Config } from './config.ts';
import { startSimulator, type Simulator } from './registries/simulator/index.ts';

const stopping = new AbortController();
let app: App | undefined;
let simulator: Simulator | undefined;

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

function playAgencies(config: Config): Promise<Simulator> {
  return startSimulator({
    port: config.registryPort,
    statePath: join(config.dataDir, 'agencies.json'),
    callbackUrl: `http://127.0.0.1:${config.apiPort}`,
    callbackSecret: callbackSecret(config),
  });
}

/** Ends the process too: the engine's client leaves timers behind that would hold it for some seconds. */
async function stop(exitCode: number): Promise<never> {
  await app?.stop();
  await simulator?.close();
  process.exit(exitCode);
}

async function run(): Promise<void> {
  const config = readConfig();
  simulator = config.registrySimulator ? await playAgencies(config) : undefined;
  app = await startApp({ config, report, signal: stopping.signal });
  report(`The API is at ${app.apiUrl}.`);
  if (stopping.signal.aborted) await stop(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // While the start is still waiting, the abort makes `run` fail, and that stops the rest.
  process.once(signal, () => {
    stopping.abort();
    if (app) void stop(0);
  });
}

run().catch(async (error: unknown) => {
  if (!stopping.signal.aborted) report(error instanceof Error ? error.message : String(error));
  await stop(stopping.signal.aborted ? 0 : 1);
});
