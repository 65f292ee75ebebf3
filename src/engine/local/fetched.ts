import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../../local/index.ts';
import { findMaven, runMaven } from './maven.ts';

/** `${folder}.part-PID` is being laid out, or was left unfinished by a dead process. */
const PART = /\.part-(\d+)$/;

export interface Wanted {
  /** Where the folders of all that was fetched stand. */
  home: string;
  /** The beginning of its folder's name. */
  name: string;
  /** The text of the pom: `mvn package` lays out beside it what it names. Where it changes, it is fetched anew. */
  pom: string;
  report: (line: string) => void;
  /** Called before anything is fetched, with what is to be said. */
  onFetch?: () => void;
  onFetched?: () => void;
}

/**
 * Fetches what a pom names, unless it is already there. Everything is laid out under a temporary name and renamed at the
 * end, so a folder with the final name is complete. Two processes may do so at once: the first one wins.
 * @returns the folder
 * @throws EngineSetupError
 */
export async function fetched({ home, name, pom, report, onFetch, onFetched }: Wanted): Promise<string> {
  const folder = join(home, `${name}-${createHash('sha256').update(pom).digest('hex').slice(0, 12)}`);
  mkdirSync(home, { recursive: true });
  removeUnfinished(home);
  if (existsSync(folder)) return folder;

  onFetch?.();
  const maven = findMaven();
  const part = `${folder}.part-${process.pid}`;
  mkdirSync(part);
  try {
    writeFileSync(join(part, 'pom.xml'), pom);
    await runMaven({ maven, pom: join(part, 'pom.xml'), logFile: join(home, 'maven.log'), report });
    if (!existsSync(folder)) renameSync(part, folder);
    onFetched?.();
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return folder;
}

function removeUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    const owner = PART.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
