import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process with this id runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A text that only this very process has: its start time. A process id alone is given to another program sooner or later,
 * after a restart of the machine at once. Undefined if the process is gone.
 */
export function identityOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  return process.platform === 'linux' ? identityFromProc(pid) : ps(pid, 'lstart=');
}

/** The command line of a process, empty if it is gone. */
export function commandLineOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'args=') ?? '';
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? '';
}

/** The machine's boot and the ticks since then at which the process began; the state Z is a dead child not yet collected. */
function identityFromProc(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  // The second field is the program's name in brackets, which may hold spaces and brackets itself.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields || fields[0] === 'Z') return undefined;
  return `${read('/proc/sys/kernel/random/boot_id')?.trim()} ${fields[19]}`;
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
