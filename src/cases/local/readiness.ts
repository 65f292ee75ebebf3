import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { said } from '../../language.ts';
import { DatabaseSetupError } from './contract.ts';
import { CANNOT_BIND, explain, tellingLine } from './log-hint.ts';
import { logTail } from '../../local/index.ts';
import type { Server } from './server.ts';
import { databaseName, superuserUrl, userName } from './settings.ts';

/** After a power cut the server may have much to write again before it answers. */
const PATIENCE_MS = 240_000;
const REPORT_EVERY_MS = 4000;

/** Waits until the server answers and has the case file's database. Throws a DatabaseSetupError once it cannot any more. */
export async function waitUntilReady(server: Server, password: string, report: (line: string) => void): Promise<void> {
  const startedAt = Date.now();
  let nextReport = startedAt + REPORT_EVERY_MS;
  for (;;) {
    const problem = await tryOnce(superuserUrl(server.plan.port, password), (client) => setUp(client, password));
    if (problem === undefined) return;
    const waited = Date.now() - startedAt;
    if (server.ended) throw failed(server);
    if (problem.code === '28P01') {
      throw new DatabaseSetupError(
        said({
          en: `The local PostgreSQL does not take its password (${server.plan.data}).`,
          zh: `本地PostgreSQL不接受口令文件中的口令（${server.plan.data}）。`,
        }),
        said({
          en: 'Bring the file `password` beside it back from a backup, or start anew with npm start -- --fresh, which forgets all cases.',
          zh: '请用备份恢复旁边的password文件；或者用npm start -- --fresh重新开始，所有办件将被清除。',
        }),
      );
    }
    if (waited > PATIENCE_MS) {
      throw new DatabaseSetupError(
        said({
          en: `PostgreSQL is not ready after ${PATIENCE_MS / 1000} s: ${tellingLine(logTail(server.plan.log))} (log: ${server.plan.log})`,
          zh: `PostgreSQL在${PATIENCE_MS / 1000}秒后仍没有就绪：${tellingLine(logTail(server.plan.log))}（日志：${server.plan.log}）`,
        }),
        said({ en: 'Read that log; start again when the machine has less to do.', zh: '请查看该日志；等本机不忙时重新启动。' }),
      );
    }
    if (Date.now() > nextReport) {
      const seconds = (waited / 1000).toFixed(0);
      report(said({ en: `PostgreSQL: still starting, ${seconds} s`, zh: `PostgreSQL：正在启动，已${seconds}秒` }));
      nextReport += REPORT_EVERY_MS;
    }
    await pause(20);
  }
}

function failed(server: Server): DatabaseSetupError {
  if (CANNOT_BIND.test(logTail(server.plan.log))) return portTaken(server.plan.port);
  return new DatabaseSetupError(
    `PostgreSQL ${explain(server)}`,
    said({ en: 'Mend what that line names, then start again.', zh: '请按该行所指的原因处理后重新启动。' }),
  );
}

export function portTaken(port: number): DatabaseSetupError {
  return new DatabaseSetupError(
    said({ en: `Port ${port} (the local PostgreSQL) is taken by another program.`, zh: `端口${port}（本地PostgreSQL）被其他程序占用。` }),
    said({ en: 'Stop that program, or move PostgreSQL with DATABASE_PORT.', zh: '请停止该程序，或者用DATABASE_PORT另外设置端口。' }),
  );
}

/** At the first start, or where that was interrupted. The server's log has no statements. */
async function setUp(client: pg.Client, password: string): Promise<void> {
  const users = await client.query('select from pg_roles where rolname = $1', [userName]);
  if (users.rowCount === 0) {
    await client.query(`create role ${userName} login createdb password ${client.escapeLiteral(password)}`);
  }
  const databases = await client.query('select from pg_database where datname = $1', [databaseName]);
  if (databases.rowCount === 0) await client.query(`create database ${databaseName} owner ${userName}`);
}

/** The problem of the connection, or none. */
async function tryOnce(url: string, then: (client: pg.Client) => Promise<void>): Promise<{ code?: string } | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A connection that breaks shows in the query under way; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await then(client);
    return undefined;
  } catch (error) {
    return error as { code?: string };
  } finally {
    await client.end().catch(() => undefined);
  }
}
