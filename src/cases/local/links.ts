import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The links among the libraries, which npm cannot carry. The package's install script makes them; where npm runs no such
 * scripts (`ignore-scripts`, and newer versions unless they are told to) they are missing. Says whether there were any to make.
 */
export function makeLinks(packageFolder: string): boolean {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return false;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const missing = links.filter(({ target }) => !existsSync(join(packageFolder, target)));
  for (const { source, target } of missing) {
    try {
      symlinkSync(basename(source), join(packageFolder, dirname(target), basename(target)));
    } catch (error) {
      // Another process was faster.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return missing.length > 0;
}
