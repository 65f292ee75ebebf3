import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { said } from '../../language.ts';
import { endedByItself, endedFromOutside, identityOf, logTail } from '../../local/index.ts';
import { EngineSetupError } from './contract.ts';
import type { JvmPlan } from './jvm-plan.ts';
import { tellingLine } from './log-hint.ts';

export interface JvmExit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface JvmProcess {
  plan: JvmPlan;
  pid: number;
  /** Set once the process has ended. */
  ended: JvmExit | undefined;
  exit: Promise<JvmExit>;
}

/** The settings of Spring, Camunda and Java in the environment would win over the generated files. */
const PASSED_ON = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ'];

/** Starts one JVM as leader of a process group of its own, so that a Ctrl-C in the terminal is left to this process. */
export async function startJvm(java: string, plan: JvmPlan): Promise<JvmProcess> {
  if (existsSync(plan.logFile)) renameSync(plan.logFile, plan.logFile.replace(/\.log$/, '.previous.log'));
  const log = openSync(plan.logFile, 'w');
  const child = spawn(java, [`@${plan.argumentFile}`], {
    cwd: plan.folder,
    detached: true,
    stdio: ['ignore', log, log],
    env: { LC_ALL: 'C.UTF-8', ...Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]])) },
  });
  closeSync(log);
  const spawned = await new Promise<boolean>((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
  if (!spawned || child.pid === undefined) {
    throw new EngineSetupError(
      said({ en: `${plan.title} could not be started with ${java}.`, zh: `用${java}不能启动${plan.title}。` }),
      said({ en: 'Check that this Java runs, or set JAVA_HOME to another.', zh: '请检查这个Java能否运行，或者用JAVA_HOME另外指明一个。' }),
    );
  }
  const exit = new Promise<JvmExit>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const jvm: JvmProcess = { plan, pid: child.pid, ended: undefined, exit };
  void exit.then((ended) => {
    jvm.ended = ended;
  });
  return jvm;
}

/** In words for a person: how it ended, what its log says, where the log is. */
export function explain(jvm: JvmProcess): string {
  const { ended, plan } = jvm;
  // Nothing in the log is the cause then.
  if (ended?.signal) return endedFromOutside(ended.signal, plan.logFile);
  return endedByItself(ended?.code, tellingLine(logTail(plan.logFile)), plan.logFile);
}

/** Asks process groups to end and kills those that have not after `patience` milliseconds. Resolves when all are gone. */
export async function endProcesses(pids: number[], patience: number): Promise<void> {
  const running = () => pids.filter((pid) => identityOf(pid) !== undefined);
  signal(running(), 'SIGTERM');
  const deadline = Date.now() + patience;
  while (running().length > 0 && Date.now() < deadline) await pause(50);
  signal(running(), 'SIGKILL');
  while (running().length > 0) await pause(20);
}

/** Signals the process groups that these processes lead. */
export function signal(pids: number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(-pid, name);
    } catch {
      // Gone in the meantime.
    }
  }
}
