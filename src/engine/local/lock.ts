import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { said } from '../../language.ts';
import { identityOf } from '../../local/index.ts';
import { EngineSetupError } from './contract.ts';

export const LOCK_FILE = 'engine.lock';

interface Owner {
  pid: number;
  identity: string | undefined;
}

/**
 * Takes the data folder for this process and returns how to give it back. Throws an EngineSetupError while another
 * running process holds it; what a dead one left is ignored.
 */
export function lockDataDir(dataDir: string): () => void {
  const file = join(dataDir, LOCK_FILE);
  mkdirSync(dataDir, { recursive: true });
  if (!create(file)) {
    const owner = readOwner(file);
    if (owner && isOwnerAlive(owner)) throw inUse(dataDir, owner.pid);
    rmSync(file, { force: true });
    if (!create(file)) throw inUse(dataDir, readOwner(file)?.pid);
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

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function isOwnerAlive({ pid, identity }: Owner): boolean {
  const current = identityOf(pid);
  return current !== undefined && current === identity;
}

function inUse(dataDir: string, pid: number | undefined): EngineSetupError {
  return new EngineSetupError(
    said({
      en: `Another process (pid ${pid ?? 'unknown'}) runs an engine on ${dataDir}.`,
      zh: `另一个进程（pid ${pid ?? '不明'}）正在${dataDir}上运行流程引擎。`,
    }),
    said({ en: 'Stop it first, or use another data folder (DATA_DIR).', zh: '请先停止该进程，或者用DATA_DIR另外指明一个数据文件夹。' }),
  );
}
