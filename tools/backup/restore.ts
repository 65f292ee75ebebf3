/** A backup is put back: everything that stands in the way is said at once, and nothing that is there is overwritten. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepPrivate } from '../../src/local/index.ts';
import { said } from '../../src/language.ts';
import { hashOf, unpack, type Archived } from './archive.ts';
import { BackupRefused, whatRuns } from './backup.ts';
import { readManifest, versionsHere, type Manifest } from './manifest.ts';
import { partsOf } from './parts.ts';

export interface RestoreOptions {
  dataDir: string;
  manifest: string;
  /** The archive of the secrets. */
  keys: string;
  /** Moves aside what is in the data folder. */
  yes: boolean;
}

export interface Restored {
  takenAt: string;
  auditHead: string | null;
  /** Where what was there before lies; null where there was nothing. */
  movedTo: string | null;
}

/** @throws BackupRefused naming everything that is in the way */
export async function restore({ dataDir, manifest: file, keys, yes }: RestoreOptions): Promise<Restored> {
  const manifest = await refuseUnlessPossible(dataDir, file, keys, yes);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // In the folder itself, so that it may be a file system of its own.
  const part = mkdtempSync(join(dataDir, '.restoring-'));
  try {
    for (const archive of [join(dirname(file), manifest.data.file), keys]) await unpack(archive, part);
    keepPrivate(part);
    const movedTo = moveAside(dataDir);
    for (const name of readdirSync(part)) renameSync(join(part, name), join(dataDir, name));
    return { takenAt: manifest.takenAt, auditHead: manifest.auditHead, movedTo };
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

async function refuseUnlessPossible(dataDir: string, file: string, keys: string, yes: boolean): Promise<Manifest> {
  const problems = existsSync(dataDir) ? await whatRuns(dataDir) : [];
  const { data, secrets } = partsOf(dataDir);
  const there = [...data, ...secrets];
  if (there.length > 0 && !yes) {
    problems.push(
      said({
        en: `There are data in ${dataDir} (${there.join(', ')}). Add --yes to have them moved aside.`,
        zh: `${dataDir}中已有数据（${there.join('、')}）。确定恢复的，请加--yes，原有数据将移到一旁。`,
      }),
    );
  }
  const manifest = readManifest(file);
  if (!manifest) {
    problems.push(
      said({
        en: `${file} is not the manifest of a backup. Name the .json file that npm run backup wrote last.`,
        zh: `${file}不是备份的清单。请指明npm run backup写出的.json文件。`,
      }),
    );
    throw new BackupRefused(problems.join('\n'));
  }
  problems.push(
    ...(await problemWith(join(dirname(file), manifest.data.file), manifest.data)),
    ...(await problemWith(keys, manifest.keys)),
  );
  problems.push(...(await problemsOfVersions(manifest)));
  if (problems.length > 0) throw new BackupRefused(problems.join('\n'));
  return manifest;
}

async function problemWith(file: string, { bytes, sha256 }: Archived): Promise<string[]> {
  if (!existsSync(file))
    return [said({ en: `There is no ${file}. Bring it, or name where it is.`, zh: `没有${file}。请放回原处，或者指明其位置。` })];
  if (statSync(file).size === bytes && (await hashOf(file)) === sha256) return [];
  return [
    said({
      en: `${file} is not the file that the manifest names: it was damaged or belongs to another backup. Take another copy.`,
      zh: `${file}与清单不符：文件已经损坏，或者属于另一次备份。请换用完好的副本。`,
    }),
  ];
}

async function problemsOfVersions({ versions }: Manifest): Promise<string[]> {
  const here = await versionsHere();
  const other = (name: string, was: string, is: string | null) =>
    said({
      en: `The backup is of ${name} ${was}, this is ${is}. Restore it with the version of this system that made it (${versions.system}).`,
      zh: `备份是${name} ${was}的，现在是${is}。请用制作备份的系统版本（${versions.system}）恢复。`,
    });
  const same = (name: string, was: string | null, is: string | null) => (was === null || was === is ? [] : [other(name, was, is)]);
  return [
    ...same('PostgreSQL', versions.postgresql, here.postgresql),
    ...same('Camunda', versions.camunda, here.camunda),
    ...same('OpenSearch', versions.openSearch, here.openSearch),
    ...(versions.migrations > here.migrations
      ? [other(said({ en: 'case file', zh: '案卷库版本' }), String(versions.migrations), String(here.migrations))]
      : []),
  ];
}

/** Everything but earlier ones that were moved aside, and what is being restored. */
function moveAside(dataDir: string): string | null {
  const names = readdirSync(dataDir).filter((name) => !/^\.(restoring|before)-/.test(name));
  if (names.length === 0) return null;
  const aside = mkdtempSync(join(dataDir, '.before-'));
  for (const name of names) renameSync(join(dataDir, name), join(aside, name));
  return aside;
}
