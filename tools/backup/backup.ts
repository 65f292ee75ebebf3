/**
 * A backup of the local system: case file, engine, notices and the simulator's state in one archive, the secrets in another. All is
 * copied while nothing runs, which is what makes it one point in time: the case file and the engine know of each other, and a copy of
 * one that is a second older than the other has messages that nobody sent.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openReadOnly } from '../../src/cases/index.ts';
import { caseFileAt, holdCaseFile } from '../../src/cases/local/index.ts';
import { holdEngine } from '../../src/engine/local/index.ts';
import { said } from '../../src/language.ts';
import { processList } from '../../src/processes/index.ts';
import type { Vault } from '../../src/vault/index.ts';
import { headText } from '../audit/index.ts';
import { pack } from './archive.ts';
import type { Manifest } from './manifest.ts';
import { versionsHere } from './manifest.ts';
import { leftOutOfData, partsOf } from './parts.ts';

export interface BackupOptions {
  dataDir: string;
  /** What the case file is sealed with: its audit trail is read before it is copied. */
  vault: Vault;
  /** Folders: for the archive and its manifest, and for the secrets. */
  to: string;
  keys: string;
  report: (line: string) => void;
}

/** What stands in the way, a line each: what and what to do. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
}

export interface Backup {
  manifest: string;
  data: string;
  keys: string;
  bytes: number;
  seconds: number;
}

/** @throws BackupRefused naming everything that is in the way */
export async function backUp({ dataDir, vault, to, keys, report }: BackupOptions): Promise<Backup> {
  const startedAt = Date.now();
  await refuseUnlessPossible(dataDir, to, keys);
  const auditHead = await headOfTrail(dataDir, vault);
  const takenAt = new Date();
  const name = `cases-${takenAt.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const files = { manifest: join(to, `${name}.json`), data: join(to, `${name}.tar.gz`), keys: join(keys, `${name}.keys.tar.gz`) };
  const releases = [holdCaseFile(dataDir), await holdEngine(join(dataDir, 'engine'), report)];
  try {
    for (const folder of [to, keys]) mkdirSync(folder, { recursive: true, mode: 0o700 });
    const parts = partsOf(dataDir);
    const data = await pack(dataDir, parts.data, leftOutOfData, files.data);
    const secrets = await pack(dataDir, parts.secrets, [], files.keys);
    const versions = await versionsHere();
    const manifest: Manifest = {
      format: 1,
      takenAt: takenAt.toISOString(),
      versions: parts.data.some((path) => path.startsWith('engine/broker')) ? versions : { ...versions, camunda: null, openSearch: null },
      auditHead,
      data: { file: `${name}.tar.gz`, ...data },
      keys: { file: `${name}.keys.tar.gz`, ...secrets },
    };
    // Last: a backup that was interrupted has none.
    writeFileSync(files.manifest, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    return { ...files, bytes: data.bytes, seconds: Math.round((Date.now() - startedAt) / 1000) };
  } catch (error) {
    for (const file of Object.values(files)) rmSync(file, { force: true });
    throw error;
  } finally {
    for (const release of releases) release();
  }
}

async function refuseUnlessPossible(dataDir: string, to: string, keys: string): Promise<void> {
  const problems: string[] = [];
  if (resolve(to) === resolve(keys)) {
    problems.push(
      said({
        en: 'The secrets would lie beside the data that they open. Name another folder with --keys, best on another medium.',
        zh: '密钥不能与数据放在一起。请用--keys另外指明文件夹，最好在另一个介质上。',
      }),
    );
  }
  for (const folder of [to, keys]) {
    if (!`${resolve(folder)}/`.startsWith(`${resolve(dataDir)}/`)) continue;
    problems.push(
      said({
        en: `${folder} is in the data folder: a backup must survive it. Name a folder outside.`,
        zh: `${folder}在数据文件夹之内，数据文件夹损坏时备份随之丢失。请指明其外的文件夹。`,
      }),
    );
  }
  problems.push(...(await whatRuns(dataDir)));
  const where = await caseFileAt(dataDir).catch((error: unknown) => {
    problems.push(told(error));
    return undefined;
  });
  if (where === 'none') {
    problems.push(
      said({
        en: `There is no case file in ${dataDir}. Set DATA_DIR to the folder of the system; a database that DATABASE_URL names is backed up by its own means (README, Backup).`,
        zh: `${dataDir}中没有案卷库。请把DATA_DIR设为系统的数据文件夹；DATABASE_URL所指的数据库用其自己的方法备份（见README）。`,
      }),
    );
  }
  if (where === 'outside') {
    problems.push(
      said({
        en: 'The case file lies outside the data folder, because it may not be root’s. Start the system as an ordinary user, or set DATABASE_URL to a PostgreSQL.',
        zh: '案卷库不以root运行，因此在数据文件夹之外。请以普通用户启动系统，或者用DATABASE_URL指明一个PostgreSQL。',
      }),
    );
  }
  if (problems.length > 0) throw new BackupRefused(problems.join('\n'));
}

function told(error: unknown): string {
  const { message, remedy = '' } = error as { message: string; remedy?: string };
  return `${message} ${remedy}`;
}

/** What of the system is running on this data folder, a line each. */
export async function whatRuns(dataDir: string): Promise<string[]> {
  const holding = [
    () => Promise.resolve().then(() => holdCaseFile(dataDir)),
    () => (existsSync(join(dataDir, 'engine')) ? holdEngine(join(dataDir, 'engine'), () => undefined) : Promise.resolve(() => undefined)),
  ];
  const problems: string[] = [];
  for (const hold of holding) {
    await hold().then(
      (release) => release(),
      (error: unknown) => void problems.push(told(error)),
    );
  }
  return problems;
}

/** Read before anything is copied, by a server that is started for it. */
async function headOfTrail(dataDir: string, vault: Vault): Promise<string | null> {
  const opened = await openReadOnly({ dataDir, processes: processList, vault });
  try {
    const head = await opened?.cases.audit.head();
    return head ? headText(head) : null;
  } finally {
    await opened?.close();
  }
}
