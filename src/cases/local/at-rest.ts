/** The case file's data folder while no server runs on it: for whoever copies or replaces its files. */
import { lstatSync } from 'node:fs';
import { said } from '../../language.ts';
import { findBinaries } from './binaries.ts';
import { DatabaseSetupError } from './contract.ts';
import { lockFolder } from './lock.ts';
import { existingData, pathOfData, placeIn } from './place.ts';
import { runningPostmaster } from './postmaster.ts';

/**
 * Takes the folder, so that nobody starts a server on it, and returns how to give it back.
 *
 * @throws DatabaseSetupError where a server or its owner runs
 */
export function holdCaseFile(dataDir: string): () => void {
  const place = placeIn(dataDir);
  const unlock = lockFolder(place.folder);
  const data = pathOfData(place);
  const runs = data === undefined ? undefined : runningPostmaster(data);
  if (!runs) return unlock;
  unlock();
  throw new DatabaseSetupError(
    said({
      en: `The PostgreSQL of an earlier run is still there (pid ${runs.pid}).`,
      zh: `上次运行的PostgreSQL仍在运行（pid ${runs.pid}）。`,
    }),
    said({ en: 'Start the system once and end it with Ctrl-C.', zh: '请启动一次系统，再用Ctrl-C结束。' }),
  );
}

/** Where the case file is; it is outside where PostgreSQL may not be root's. @throws DatabaseSetupError where it cannot be read */
export async function caseFileAt(dataDir: string): Promise<'none' | 'inside' | 'outside'> {
  if (!existingData(dataDir, await findBinaries())) return 'none';
  return lstatSync(placeIn(dataDir).data).isSymbolicLink() ? 'outside' : 'inside';
}

/** Of the programs that are installed. @throws DatabaseSetupError */
export const postgresMajor = async (): Promise<string> => (await findBinaries()).major;
