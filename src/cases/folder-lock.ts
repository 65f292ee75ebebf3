import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** What this process holds: after a crash in a container a new process may have the number of the dead one. */
const held = new Set<string>();

/**
 * Takes the folder for this process, by a file beside it that holds the process id. Two processes on one embedded
 * database would destroy it. Returns how to give the folder back. A file left by a process that is gone is taken over.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = `${resolve(folder)}.lock`;
  await mkdir(dirname(file), { recursive: true });
  if (!(await claim(file))) {
    const holder = Number(await readFile(file, 'utf8'));
    if (held.has(file) || isRunning(holder)) {
      throw new Error(
        `The database folder ${folder} is in use by process ${holder}. Stop that process, or set DATABASE_URL to a ` +
          `PostgreSQL, which several processes can share. (If process ${holder} is another program, delete ${file}.)`,
      );
    }
    await writeFile(file, String(process.pid));
  }
  held.add(file);
  return async () => {
    held.delete(file);
    await rm(file, { force: true });
  };
}

async function claim(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
