/** How the server is set up. Nothing secret is in here: command lines are public. */

/** Sets up the other one, which owns the case file and nothing else: a superuser of the database may read any file and run any program. */
const superuser = 'postgres';
export const userName = 'cases';
export const databaseName = 'cases';

/** Of the data folder, once and for all: order and case of letters are those of the code points, on every machine. */
export const initdbSettings = [`--username=${superuser}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'];

/**
 * Always loopback and no Unix socket: the path of a socket is limited to 107 bytes, which a data folder exceeds sooner or
 * later. The log has what happens to the server; what fails in a session goes to the client only, because PostgreSQL
 * quotes values, and they may be names and ID numbers.
 */
export function serverSettings({ data, port, durable }: { data: string; port: number; durable: boolean }): string[] {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // The time zone of the log; what is stored has its own.
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Both users have the same password: who may read its file may do anything to the data anyway. */
export function urlOf(port: number, password: string): string {
  return `postgres://${userName}:${password}@127.0.0.1:${port}/${databaseName}`;
}

export function superuserUrl(port: number, password: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`;
}

/** The variables PG... of the caller are for other servers. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TZ } = process.env;
  return { PATH, LC_ALL: 'C', ...(TZ === undefined ? {} : { TZ }) };
}
