import { freePort, isTaken, logTail } from '../../local/index.ts';
import { accountFor } from './account.ts';
import { findBinaries } from './binaries.ts';
import type { LocalPostgres, LocalPostgresOptions } from './contract.ts';
import { lockFolder } from './lock.ts';
import { CANNOT_BIND, explain, STILL_IN_USE } from './log-hint.ts';
import { existingData, forget, pathOfData, placeIn } from './place.ts';
import { endLeftover, runningPostmaster } from './postmaster.ts';
import { prepare } from './prepare.ts';
import { portTaken, waitUntilReady } from './readiness.ts';
import { abandonServer, startServer, stopServer, type Server, type ServerPlan } from './server.ts';
import { urlOf } from './settings.ts';

/** How long the processes of a killed server may take to end. */
const REST_MS = 10_000;

/** Of free ports one may be taken by another program a moment later. */
const PORT_ATTEMPTS = 5;

/**
 * Whether the server could be started, without starting it: the engine, which takes much longer, is started first.
 *
 * @throws DatabaseSetupError
 */
export async function checkLocalPostgres({
  dataDir,
  port,
  fresh,
}: Pick<LocalPostgresOptions, 'dataDir' | 'port' | 'fresh'>): Promise<void> {
  const place = placeIn(dataDir);
  lockFolder(place.folder)();
  const binaries = await findBinaries();
  const data = fresh ? undefined : existingData(dataDir, binaries);
  if (data) await accountFor(data, binaries.postgres);
  const left = pathOfData(place);
  if (left === undefined || !runningPostmaster(left)) await checkPort(port);
}

/**
 * Starts PostgreSQL's own server on the data folder, and resolves when it answers. What is in the way is a
 * DatabaseSetupError; what was started by then has been ended again.
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const { dataDir, port, report, durable = true } = options;
  const place = placeIn(dataDir);
  const unlock = lockFolder(place.folder);
  try {
    const left = pathOfData(place);
    if (left !== undefined) await endLeftover(left, report);
    if (options.fresh) forget(dataDir);
    const { password, ...prepared } = await prepare(dataDir, durable, report);
    await checkPort(port);
    const server = await ready({ ...prepared, port, durable, log: place.log }, password, report);
    return running(server, urlOf(server.plan.port, password), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function checkPort(port: number): Promise<void> {
  if (port !== 0 && (await isTaken(port))) throw portTaken(port);
}

async function ready(plan: ServerPlan, password: string, report: (line: string) => void): Promise<Server> {
  const startedAt = Date.now();
  for (let attempt = 1; ; attempt++) {
    const server = await startServer({ ...plan, port: plan.port === 0 ? await freePort() : plan.port });
    try {
      await waitUntilReady(server, password, report);
      return server;
    } catch (error) {
      const log = logTail(plan.log);
      await stopServer(server);
      const otherPort = plan.port === 0 && attempt < PORT_ATTEMPTS && CANNOT_BIND.test(log);
      const soon = STILL_IN_USE.test(log) && Date.now() - startedAt < REST_MS;
      if (!otherPort && !soon) throw error;
    }
  }
}

function running(server: Server, url: string, unlock: () => void): LocalPostgres {
  let stopped: Promise<void> | undefined;
  return {
    url,
    exited: new Promise((resolve) => {
      void server.exit.then(({ code }) => {
        if (!server.stopping) resolve({ name: 'PostgreSQL', code, hint: `PostgreSQL ${explain(server)}` });
      });
    }),
    stop: () => (stopped ??= stopServer(server).finally(unlock)),
    abandon: (signal) => abandonServer(server, signal),
  };
}
