/** The data folder is nobody else's: names, ID numbers and keys lie in it. */
import { chmodSync, type Dirent, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { said } from '../language.ts';

/**
 * What this process and the programs that it starts write from now on, group and others can neither read nor write; what is there
 * already is closed to them. What could not be changed is reported.
 */
export function closeDataFolder({ dataDir }: { dataDir: string }, report: (line: string) => void): void {
  process.umask(0o077);
  const [first, ...more] = keepPrivate(dataDir);
  if (first === undefined) return;
  report(
    said({
      en: `Others may read ${first}${more.length > 0 ? ` and ${more.length} more` : ''}, and it could not be changed. Run: chmod -R go= ${dataDir}`,
      zh: `其他用户可以读取${first}${more.length > 0 ? `等${more.length + 1}项` : ''}，未能更改。请执行：chmod -R go= ${dataDir}`,
    }),
  );
}

/**
 * Makes the folder where there is none, and takes every right from group and others. The files of another user in it (PostgreSQL's,
 * where it may not be root's) are left to that user, and folders on the way to them let it pass.
 *
 * @returns what could not be changed
 */
export function keepPrivate(folder: string): string[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const left: string[] = [];
  close(folder, left);
  const { uid, mode } = lstatSync(folder);
  return uid !== process.getuid?.() && (mode & 0o077) !== 0 ? [folder] : left;
}

/** Returns whether something in there is another user's. */
function close(path: string, left: string[]): boolean {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  // Gone meanwhile; and a link has no rights of its own.
  if (!entry || entry.isSymbolicLink()) return false;
  if (entry.uid !== process.getuid?.()) return true;
  const foreign =
    entry.isDirectory() &&
    entriesOf(path)
      .map(({ name }) => close(join(path, name), left))
      .includes(true);
  const mode = entry.mode & (foreign ? 0o711 : 0o700);
  try {
    if ((entry.mode & 0o777) !== mode) chmodSync(path, mode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') left.push(path);
  }
  return foreign;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
