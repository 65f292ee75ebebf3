/** What the rest of the project knows of the local PostgreSQL. */

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

/** Why the local PostgreSQL cannot be used (`message`) and what to do about it (`remedy`), one line each. */
export class DatabaseSetupError extends Error {
  override name = 'DatabaseSetupError';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
