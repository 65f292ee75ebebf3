import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { said } from '../../language.ts';
import { identityOf } from '../../local/index.ts';
import { DatabaseSetupError } from './contract.ts';

interface Owner {
  pid: number;
  identity: string | undefined;
}

/**
 * Takes the folder for this process, by a file beside it: who holds it starts and ends the server. Returns how to give the
 * folder back. What a process left that is gone is taken over, also where its number now belongs to another one.
 */
export function lockFolder(folder: string): () => void {
  const file = `${resolve(folder)}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  if (!create(file)) {
    const owner = readOwner(file);
    if (owner && isAlive(owner)) throw inUse(folder, owner.pid);
    rmSync(file, { force: true });
    if (!create(file)) throw inUse(folder, readOwner(file)?.pid);
  }
  return () => rmSync(file, { force: true });
}

function create(file: string): boolean {
  const owner: Owner = { pid: process.pid, identity: identityOf(process.pid) };
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner | null;
  } catch {
    return null;
  }
}

function isAlive({ pid, identity }: Owner): boolean {
  const current = identityOf(pid);
  return current !== undefined && current === identity;
}

function inUse(folder: string, pid: number | undefined): DatabaseSetupError {
  return new DatabaseSetupError(
    said({
      en: `The database folder ${folder} is in use by process ${pid ?? 'unknown'}.`,
      zh: `数据库文件夹${folder}正由进程${pid ?? '（不明）'}使用。`,
    }),
    said({
      en: 'Stop that process, or set DATABASE_URL to a PostgreSQL, which several processes can share.',
      zh: '请停止该进程，或者用DATABASE_URL指明一个可供几个进程同时使用的PostgreSQL。',
    }),
  );
}
