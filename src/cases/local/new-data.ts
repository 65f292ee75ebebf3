import { execFile } from 'node:child_process';
import { chownSync, copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { said } from '../../language.ts';
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
    const why = stderr.trim().split('\n').at(-1) || message.split('\n')[0];
    throw new DatabaseSetupError(
      said({ en: `PostgreSQL could not make its data folder ${data}: ${why}`, zh: `PostgreSQL不能建立数据文件夹${data}：${why}` }),
      said({
        en: 'Mend what that line names (space on the disk, rights on the folder), or set DATABASE_URL to a PostgreSQL.',
        zh: '请按该行所指的原因处理（磁盘空间、文件夹权限），或者用DATABASE_URL指明一个PostgreSQL。',
      }),
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(part, data);
  if (where !== place.folder) symlinkSync(data, place.data);
  return data;
}
