/**
 * `npm start`: the whole system on one machine. Local engine and database, then the simulator of the agencies, then models,
 * workers and API; Ctrl-C ends them in the reverse order. `--fresh` forgets all cases and all engine data first.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from './app.ts';
import { checkLocalPostgres, DatabaseSetupError, startLocalPostgres } from './cases/local/index.ts';
import { callbackSecret } from './secrets.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { EngineSetupError, startLocalEngine } from './engine/local/index.ts';
import { localAddress, restartBudget } from './local/index.ts';
import { startSimulator } from './registries/simulator/index.ts';

const root = join(import.meta.dirname, '..');

interface Running {
  name: string;
  stop: () => Promise<unknown>;
}

const running: Running[] = [];
const startedAt = Date.now();
let stopping: Promise<void> | undefined;
const ending = new AbortController();

function report(line: string): void {
  const seconds = String(Math.round((Date.now() - startedAt) / 1000)).padStart(4);
  process.stdout.write(`${seconds} s  ${line}\n`);
}

/** Ends what was started, last first; the failure of one does not spare the others. */
function stopAll(): Promise<void> {
  ending.abort();
  stopping ??= (async () => {
    for (const { name, stop } of running.reverse()) {
      report(`Stopping ${name} ...`);
      await stop().catch((error: unknown) => report(`${name} did not stop cleanly: ${String(error)}`));
    }
  })();
  return stopping;
}

type Exited = Promise<{ name: string; hint: string }>;

/** Starts a part again that has ended by itself. Resolves when that was in vain, or too often. */
async function keptUp(exited: Exited, again: () => Promise<{ exited: Exited }>): Exited {
  const budget = restartBudget();
  for (let current = exited; ;) {
    const end = await current;
    if (stopping || !budget.take()) return end;
    report(`${end.hint}. It is started again ...`);
    try {
      current = (await again()).exited;
      report(`${end.name}: ready again`);
    } catch (error) {
      return { name: end.name, hint: String(error) };
    }
  }
}

/** A part that does not stay up takes the rest with it: half a system would look like a whole one. */
function watch(exited: Exited): void {
  void exited.then(async ({ name, hint }) => {
    if (stopping) return;
    report(`${name} does not stay up. ${hint}`);
    await stopAll();
    process.exit(1);
  });
}

async function startEngine(config: Config, fresh: boolean): Promise<void> {
  if (config.engineElsewhere) {
    if (fresh)
      throw new ConfigError(
        `--fresh cannot empty the engine at ${config.zeebeGrpcAddress}: empty it where it runs, or unset ZEEBE_GRPC_ADDRESS.`,
      );
    report(`Using the engine at ${config.zeebeGrpcAddress} (ZEEBE_GRPC_ADDRESS), Tasklist at ${config.tasklistAddress}`);
    return;
  }
  const engine = await startLocalEngine({
    home: join(root, '.local', 'engine'),
    dataDir: join(config.dataDir, 'engine'),
    fresh,
    ports: config.enginePorts,
    report,
  });
  running.push({ name: 'the engine', stop: () => engine.stop() });
  watch(engine.exited);
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
    callbackSecret: callbackSecret(config),
  });
  running.push({ name: 'the simulator of the agencies', stop: () => simulator.close() });
  const app = await startApp({ config: { ...config, databaseUrl, registriesUrl: simulator.url }, report, signal: ending.signal });
  running.push({ name: 'the application', stop: () => app.stop() });
  welcome(config, app.apiUrl, simulator.url);
}

async function startDatabase({ dataDir, databasePort }: Config, fresh: boolean): Promise<string> {
  const startedAt = Date.now();
  let database = await startLocalPostgres({ dataDir, port: databasePort, fresh, report });
  report(`PostgreSQL: ready after ${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
  running.push({ name: 'the database', stop: () => database.stop() });
  const { url } = database;
  watch(
    keptUp(database.exited, async () => {
      await database.stop();
      database = await startLocalPostgres({ dataDir, port: Number(new URL(url).port), report });
      return database;
    }),
  );
  return url;
}

function welcome(config: Config, apiUrl: string, simulatorUrl: string): void {
  process.stdout.write(`
Ready after ${Math.round((Date.now() - startedAt) / 1000)} s.

  Tasklist (clerks' work)         ${config.tasklistAddress}/tasklist   user demo, password demo
  Operate (running processes)     ${config.tasklistAddress}/operate    user demo, password demo
  API                             ${apiUrl}
  API documentation               ${apiUrl}/docs
  Simulator of the agencies       ${simulatorUrl}

  Play the example cases:         npm run demo     (in a second terminal)
  End everything:                 Ctrl-C

`);
}

function explain(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\n${message}\n`);
  if (error instanceof EngineSetupError || error instanceof DatabaseSetupError) process.stderr.write(`${error.remedy}\n`);
  else if (!(error instanceof ConfigError)) process.stderr.write('LOG_LEVEL=debug npm start tells more.\n');
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void stopAll().then(() => process.exit(0)));
}
const unknown = process.argv.slice(2).filter((argument) => argument !== '--fresh');
if (unknown.length > 0) {
  process.stderr.write(`Unknown option ${unknown.join(' ')}. Usage: npm start [-- --fresh]\n`);
  process.exit(2);
}
try {
  await startAll(readConfig(), process.argv.includes('--fresh'));
} catch (error) {
  if (!stopping) explain(error);
  await stopAll();
  process.exit(1);
}
