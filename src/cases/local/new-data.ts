import { execFile } from 'node:child_process';
import { chownSync, copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import { reachableBinaries, type Binaries } from './binaries.ts';
import { DatabaseSetupError } from './contract.ts';
import { newPassword } from './password.ts';
import { makeFolder, makeFolderForOther, type Place } from './place.ts';
import { initdbSettings, serverEnvironment } from './settings.ts';

/** Makes an empty data folder and returns where it is. It is made under another name: one with the final name is complete. */
export async function newData(place: Place, account: Account, binaries: Binaries, durable: boolean): Promise<string> {
  makeFolder(place.folder);
  newPassword(place.password);
  const where = account.user ? makeFolderForOther(place) : place.folder;
  const { initdb } = account.user ? reachableBinaries(binaries, where) : binaries;
  const [data, part, passwordFile] = [join(where, 'data'), join(where, 'data.part'), join(where, 'password.part')];
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
  rmSync(passwordFile, { force: true });
  copyFileSync(place.password, passwordFile);
  for (const path of [part, passwordFile]) if (account.user) chownSync(path, account.user.uid, account.user.gid);
  try {
    const [command, ...args] = [...account.prefix, initdb, '-D', part, ...initdbSettings, `--pwfile=${passwordFile}`];
    await promisify(execFile)(command, [...args, ...(durable ? [] : ['--no-sync'])], {
      cwd: where,
      env: serverEnvironment(),
      ...(account.user && { uid: account.user.uid, gid: account.user.gid }),
    });
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw new DatabaseSetupError(
      `PostgreSQL could not make its data folder ${data}: ${stderr.trim().split('\n').at(-1) || message.split('\n')[0]}`,
      'Mend what that line names (space on the disk, rights on the folder), or set DATABASE_URL to a PostgreSQL.',
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(part, data);
  if (where !== place.folder) symlinkSync(data, place.data);
  return data;
}
