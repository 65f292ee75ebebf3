import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { said } from '../../language.ts';
import { DatabaseSetupError } from './contract.ts';

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
    said({
      en: 'Bring it back from a backup, or start anew with npm start -- --fresh, which forgets all cases.',
      zh: '请用备份恢复；或者用npm start -- --fresh重新开始，所有办件将被清除。',
    }),
  );
}
