import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { said } from '../../language.ts';
import { DatabaseSetupError, fromBackup } from './contract.ts';

/** A random password for a new case file, readable by its owner only. */
export function newPassword(file: string): string {
  // What an interrupted first start left may be cut off.
  writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readPassword(file);
}

export function readPassword(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new DatabaseSetupError(
    said({ en: `The password of the local PostgreSQL is gone: there is no ${file}.`, zh: `本地PostgreSQL的口令文件不见了：没有${file}。` }),
    fromBackup(),
  );
}
