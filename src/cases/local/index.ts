/** PostgreSQL's own server on this machine, for whoever names no other: in the data folder, on the loopback interface. */
export { caseFileAt, holdCaseFile, postgresMajor } from './at-rest.ts';
export { DatabaseSetupError } from './contract.ts';
export type { LocalPostgres, LocalPostgresOptions } from './contract.ts';
export { startKeptUpPostgres } from './kept-up.ts';
export { localPostgresForReading } from './reading.ts';
export { checkLocalPostgres, startLocalPostgres } from './start.ts';
export { startTemporaryPostgres } from './temporary.ts';
