/** The server that may already run on a data folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { said } from '../../language.ts';
import { commandLineOf, identityOf } from '../../local/index.ts';

export interface Postmaster {
  pid: number;
  port: number;
}

const patience: [NodeJS.Signals, number][] = [
  ['SIGINT', 60_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 10_000],
];

/** What the server's own file says: its process, its port in the fourth line. The process may be long gone. */
export function recordedPostmaster(data: string): Postmaster | undefined {
  try {
    const [pid, , , port] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n').map(Number);
    return pid !== undefined && Number.isInteger(pid) && pid > 0 ? { pid, port: port ?? 0 } : undefined;
  } catch {
    return undefined;
  }
}

/** The server of that file, if that process is it and not another one that has its number now. */
export function runningPostmaster(data: string): Postmaster | undefined {
  const recorded = recordedPostmaster(data);
  if (!recorded || identityOf(recorded.pid) === undefined) return undefined;
  return commandLineOf(recorded.pid).includes(data) ? recorded : undefined;
}

/** Ends a server that a process left behind which died. Its clients are gone or come back. */
export async function endLeftover(data: string, report: (line: string) => void): Promise<void> {
  const left = runningPostmaster(data);
  if (!left) return;
  report(
    said({
      en: `Ending the PostgreSQL that an earlier run left behind (pid ${left.pid})`,
      zh: `正在终止上次运行遗留的PostgreSQL（pid ${left.pid}）`,
    }),
  );
  await endPostmaster(left.pid);
}

/**
 * Fast: sessions are cut off, their open transactions are undone, all else is written. Whoever does not come to an end is
 * ended as a power cut would; the next start recovers then.
 */
export async function endPostmaster(pid: number): Promise<void> {
  const identity = identityOf(pid);
  const runs = () => identity !== undefined && identityOf(pid) === identity;
  for (const [signal, milliseconds] of patience) {
    signalTo(pid, signal);
    for (const end = Date.now() + milliseconds; runs() && Date.now() < end;) await pause(20);
    if (!runs()) return;
  }
}

export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone in the meantime.
  }
}
