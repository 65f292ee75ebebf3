/** Disks of their own for what the parts write, so that they can run full: in memory, which takes no more of it than is written. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, statfsSync } from 'node:fs';
import type { DiskName } from './fault.ts';

export interface Disk {
  /** Leaves as little room on it as its part can be left with. */
  fill: () => void;
  free: () => void;
}

/** Undefined where this machine does not let us mount any. */
export type Disks = Readonly<Record<DiskName, Disk | undefined>>;

const emptyBytes = 4 * 2 ** 30;
/** The broker stops by itself before its disk is full, at 300 and at 150 MB: its journal is mapped into memory, and must not end there. */
const leftBytes: Readonly<Record<DiskName, number>> = { application: 0, database: 0, engine: 100 * 2 ** 20 };

/** In folders of these names. @param data ends with them */
export function disksIn(folderOf: (name: DiskName) => string, data: AsyncDisposableStack): Disks {
  const disk = (name: DiskName) => diskAt(folderOf(name), leftBytes[name], data);
  return { application: disk('application'), database: disk('database'), engine: disk('engine') };
}

function diskAt(folder: string, left: number, data: AsyncDisposableStack): Disk | undefined {
  mkdirSync(folder, { mode: 0o700 });
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${emptyBytes},mode=700`, 'tmpfs', folder)) return undefined;
  // Lazily: what has been killed may have a file open for a moment yet.
  data.defer(() => void run('umount', '--lazy', folder));
  const resize = (bytes: number) => run('mount', '-o', `remount,size=${bytes}`, folder);
  return {
    fill() {
      // No disk is made smaller than what is on it, and its part writes meanwhile.
      while (!resize(usedOn(folder) + left)) continue;
    },
    free: () => void resize(emptyBytes),
  };
}

function usedOn(folder: string): number {
  const { blocks, bfree, bsize } = statfsSync(folder);
  return (blocks - bfree) * bsize;
}

function run(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
