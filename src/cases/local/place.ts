/** Where the server and its data are. */
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { said } from '../../language.ts';
import { isPublic, makePassable, type Binaries } from './binaries.ts';
import { DatabaseSetupError, fromBackup } from './contract.ts';

/** What is in the server's folder. */
export interface Place {
  folder: string;
  /** A link where the data have to be outside. */
  data: string;
  password: string;
  log: string;
}

export function placeIn(dataDir: string): Place {
  const folder = resolve(dataDir, 'postgresql');
  return { folder, data: join(folder, 'data'), password: join(folder, 'password'), log: join(folder, 'server.log') };
}

/** Data that there are, wherever they are. */
export interface Data {
  path: string;
  owner: { uid: number; gid: number };
}

/** Without links; undefined where there are none. */
export function pathOfData({ data }: Place): string | undefined {
  return existsSync(data) ? realpathSync(data) : undefined;
}

/** Undefined where there is no case file yet. Throws a DatabaseSetupError where there is one that these programs cannot read. */
export function existingData(dataDir: string, { major }: Pick<Binaries, 'major'>): Data | undefined {
  const { data } = placeIn(dataDir);
  if (!lstatSync(data, { throwIfNoEntry: false })) {
    refuseEarlierKind(dataDir);
    return undefined;
  }
  if (!existsSync(join(data, 'PG_VERSION'))) {
    throw new DatabaseSetupError(
      said({ en: `${data} is not, or no longer, a PostgreSQL data folder.`, zh: `${data}不是PostgreSQL的数据文件夹，或者已经损坏。` }),
      fromBackup(),
    );
  }
  const path = realpathSync(data);
  const found = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim();
  if (found !== major) {
    throw new DatabaseSetupError(
      said({
        en: `The case file in ${path} is of PostgreSQL ${found}, this is PostgreSQL ${major}. It was not touched.`,
        zh: `${path}中的案卷库是PostgreSQL ${found}的，现在的程序是PostgreSQL ${major}。案卷库没有改动。`,
      }),
      said({
        en: `Take it over with pg_dump of ${found} into a PostgreSQL that DATABASE_URL names, or start anew with npm start -- --fresh, which forgets all cases.`,
        zh: `请用PostgreSQL ${found}的pg_dump把案卷转入DATABASE_URL所指的PostgreSQL；或者用npm start -- --fresh重新开始，所有办件将被清除。`,
      }),
    );
  }
  const { uid, gid } = statSync(path);
  return { path, owner: { uid, gid } };
}

/** Until now PGlite had its files in `cases`. Nothing reads them any more; the engine's cases of that time need them. */
function refuseEarlierKind(dataDir: string): void {
  const earlier = resolve(dataDir, 'cases');
  if (!existsSync(join(earlier, 'PG_VERSION'))) return;
  throw new DatabaseSetupError(
    said({
      en: `${earlier} holds a case file of PGlite, an earlier kind of database that this version does not read. It was left as it is.`,
      zh: `${earlier}中是PGlite的案卷库，是以前使用的数据库，现在的版本不能读取。案卷库没有改动。`,
    }),
    said({
      en: 'Start anew with npm start -- --fresh, which forgets these cases, or keep the folder and set DATA_DIR to another one.',
      zh: '请用npm start -- --fresh重新开始，这些办件将被清除；或者保留该文件夹，用DATA_DIR另外指明一个。',
    }),
  );
}

/** The server's own folder, which only its owner may enter. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** A folder for data of another user: the server's own, if that user can come to it, else one outside. */
export function makeFolderForOther({ folder }: Place, outside = '/var/lib'): string {
  if (isPublic(dirname(folder))) {
    makePassable(folder);
    return folder;
  }
  const made = mkdtempSync(join(outside, 'social-insurance-cases-'));
  makePassable(made);
  return made;
}

/** Deletes the case file, also one that had to be outside, and one of the earlier kind. */
export function forget(dataDir: string): void {
  const { folder, data } = placeIn(dataDir);
  if (lstatSync(data, { throwIfNoEntry: false })?.isSymbolicLink() && existsSync(data)) {
    rmSync(dirname(realpathSync(data)), { recursive: true });
  }
  for (const path of [folder, resolve(dataDir, 'cases')]) rmSync(path, { recursive: true, force: true });
}
