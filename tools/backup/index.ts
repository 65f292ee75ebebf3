/** `npm run backup`, `npm run restore`. */
export { backUp, BackupRefused, type Backup } from './backup.ts';
export { restore, type Restored } from './restore.ts';
