/** A program of the project, as a process of its own. */
import { spawnSync } from 'node:child_process';

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Each of these has said all after a few seconds; on a machine that does many things at once, in milliseconds. */
const patience = 120_000;

/** What Node has compiled once it finds again, whatever else the program may know. */
export const compiled = { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] };

/**
 * Runs Node with these arguments. Node itself stands still at its exit once in a few thousand times (nodejs/node#54918):
 * such a process is ended and run once more, so these programs must leave nothing behind.
 */
export function program(args: readonly string[], { cwd, env = process.env }: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Ended {
  const run = () =>
    spawnSync(process.execPath, ['--no-warnings', ...args], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      timeout: patience,
      killSignal: 'SIGKILL',
      ...(cwd !== undefined && { cwd }),
      env: { ...compiled, ...env },
    });
  const first = run();
  const { status, stdout, stderr } = first.signal === 'SIGKILL' ? run() : first;
  return { status, stdout, stderr };
}
