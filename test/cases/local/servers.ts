/** Local servers of tests, each on a data folder of its own; all are ended and deleted by `endServers`. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { startLocalPostgres, type LocalPostgres, type LocalPostgresOptions } from '../../../src/cases/local/index.ts';

const folders: string[] = [];
const servers: LocalPostgres[] = [];

/** In a folder that only its owner may enter; its name has a space and Chinese, as a user's home may have. */
export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'local 数据-'));
  folders.push(folder);
  return join(folder, 'data');
}

export async function started(dataDir: string, options: Partial<LocalPostgresOptions> = {}): Promise<LocalPostgres> {
  const server = await startLocalPostgres({ dataDir, port: 0, durable: false, report: () => undefined, ...options });
  servers.push(server);
  return server;
}

export async function endServers(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The first value of the first row. */
export async function ask(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query({ text: query, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** The same address for the user who may ask for everything. */
export const asSuperuser = (url: string) => url.replace('//cases:', '//postgres:');

/** A shell script that stands in for a program; returns its folder, to be put before the others of the PATH. */
export function standIn(program: string, script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  folders.push(folder);
  return newFile(join(folder, program), `#!/bin/sh\n${script}\n`, 0o755);
}

export function newFile(path: string, text: string, mode = 0o644): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
  return dirname(path);
}
