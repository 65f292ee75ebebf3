/** What the local engine and the local database have in common. */
export { logTail } from './log-tail.ts';
export { freePort, isTaken } from './ports.ts';
export { commandLineOf, identityOf, isAlive } from './process-identity.ts';
