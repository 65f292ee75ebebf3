/** What the rest of the project knows of the local PostgreSQL. */
import { said } from '../../language.ts';
import { WithRemedy } from '../../with-remedy.ts';

export interface LocalPostgresOptions {
  /** The application's data folder: the server lives in `postgresql` in it. */
  dataDir: string;
  /** 0 = any free port. */
  port: number;
  /** Forgets the case file first, also one that this version cannot read. */
  fresh?: boolean;
  /** False: nothing is made durable, for data that are thrown away. Default: true. */
  durable?: boolean;
  /** Takes progress for a person: one short line per event. */
  report: (line: string) => void;
}

export interface LocalPostgres {
  /** Of the case file's database. It holds the password: not for logs. */
  url: string;
  /** Resolves when the server ends although nobody called `stop`. */
  exited: Promise<{ name: string; code: number | null; hint: string }>;
  /** Ends the server and waits until its data are on the disk. A second call waits for the first. */
  stop(): Promise<void>;
  /** Sends the server a signal and does not wait, for when this process itself is ending. */
  abandon(signal: 'SIGINT' | 'SIGKILL'): void;
}

/** What to do where a part of the case file is gone. */
export const fromBackup = (): string =>
  said({
    en: 'Bring it back from a backup, or start anew with npm start -- --fresh, which forgets all cases.',
    zh: '请用备份恢复；或者用npm start -- --fresh重新开始，所有办件将被清除。',
  });

/** Why the local PostgreSQL cannot be used, one line, as is the remedy. */
export class DatabaseSetupError extends WithRemedy {}
