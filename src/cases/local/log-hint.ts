import { endedByItself, endedFromOutside, logTail } from '../../local/index.ts';
import { said } from '../../language.ts';
import type { Server } from './server.ts';

/** Another program has the port. */
export const CANNOT_BIND = /could not bind|Address already in use/;

/** Processes of a server that was killed are still about to end. */
export const STILL_IN_USE = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/;

/** Best explanation first. */
const TELLING = [CANNOT_BIND, STILL_IN_USE, /\bPANIC:/, /received \w+ shutdown request/, /\bFATAL:/, /was terminated by signal/];

/** What every start and end has. */
const USUAL = /the database system is (starting up|shutting down|not yet accepting)|terminating connection due to administrator command/;

/** In words for a person: how it ended, what its log says, where the log is. */
export function explain({ ended, plan }: Server): string {
  // What is killed from outside has nothing to say of it.
  if (ended?.signal) return endedFromOutside(ended.signal, plan.log);
  return endedByItself(ended?.code, tellingLine(logTail(plan.log)), plan.log);
}

/** The line of a server's log that says most about why it ended. */
export function tellingLine(log: string): string {
  const lines = log
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !USUAL.test(line));
  const found = TELLING.map((pattern) => lines.findLast((line) => pattern.test(line))).find(Boolean);
  return (found ?? lines.at(-1) ?? said({ en: 'its log is empty', zh: '日志为空' })).slice(0, 240);
}
