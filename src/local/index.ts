/** What the local engine and the local database have in common. */
export { endedByItself, endedFromOutside } from './how-it-ended.ts';
export { logTail } from './log-tail.ts';
export { freePort, isTaken, localAddress } from './ports.ts';
export { closeDataFolder, keepPrivate } from './private-folder.ts';
export { restartBudget, startedAgain, startedTooOften } from './restart-budget.ts';
export { commandLineOf, identityOf, isAlive } from './process-identity.ts';
