import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { said } from '../../language.ts';
import type { Account } from './account.ts';
import { DatabaseSetupError } from './contract.ts';
import { endPostmaster, recordedPostmaster, runningPostmaster, signalTo } from './postmaster.ts';
import { serverEnvironment, serverSettings } from './settings.ts';

export interface ServerPlan {
  postgres: string;
  account: Account;
  data: string;
  port: number;
  durable: boolean;
  log: string;
}

export interface ServerExit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface Server {
  plan: ServerPlan;
  pid: number;
  /** Set once the process has ended. */
  ended: ServerExit | undefined;
  /** Whether it was told to end. */
  stopping: boolean;
  exit: Promise<ServerExit>;
}

/** Starts the server in a process group of its own, so that a Ctrl-C in the terminal is left to this process. */
export async function startServer(plan: ServerPlan): Promise<Server> {
  if (existsSync(plan.log)) renameSync(plan.log, plan.log.replace(/\.log$/, '.previous.log'));
  const log = openSync(plan.log, 'w', 0o600);
  const [command = '', ...args] = [...plan.account.prefix, plan.postgres, ...serverSettings(plan)];
  const { user } = plan.account;
  const child = spawn(command, args, {
    cwd: dirname(plan.data),
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...serverEnvironment(), ...strangersNumber(plan.data) },
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  closeSync(log);
  const problem = await new Promise<Error | undefined>((resolve) => {
    child.once('spawn', () => resolve(undefined));
    child.once('error', resolve);
  });
  const { pid } = child;
  if (problem || pid === undefined) {
    throw new DatabaseSetupError(
      said({ en: `PostgreSQL could not be started (${problem?.message}).`, zh: `不能启动PostgreSQL（${problem?.message}）。` }),
      said({
        en: 'Run npm install again, or set DATABASE_URL to a PostgreSQL.',
        zh: '请重新运行npm install，或者用DATABASE_URL指明一个PostgreSQL。',
      }),
    );
  }
  const server: Server = {
    plan,
    pid,
    ended: undefined,
    stopping: false,
    exit: new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal }))),
  };
  /** The last resort if this process ends without stopping the server. */
  const abandon = () => abandonServer(server, 'SIGINT');
  process.on('exit', abandon);
  void server.exit.then((ended) => {
    server.ended = ended;
    process.off('exit', abandon);
  });
  return server;
}

/** Ends it and waits until it has. */
export async function stopServer(server: Server): Promise<void> {
  server.stopping = true;
  if (server.ended) return;
  await endPostmaster(server.pid);
  await server.exit;
}

/** Tells it to end and does not wait. */
export function abandonServer(server: Server, signal: NodeJS.Signals): void {
  server.stopping = true;
  if (!server.ended) signalTo(server.pid, signal);
}

/**
 * After a power cut, or in a new container, the process id that the dead server left in its file may be another program's,
 * and the server would believe it to be a server. It believes this variable of pg_ctl, and still looks whether the shared
 * memory of the dead one is in use. Deleting the file would skip that.
 */
function strangersNumber(data: string): NodeJS.ProcessEnv {
  const recorded = recordedPostmaster(data);
  return recorded && !runningPostmaster(data) ? { PG_GRANDPARENT_PID: String(recorded.pid) } : {};
}
