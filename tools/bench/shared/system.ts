/**
 * The application as `npm start` runs it, in a process of its own on free ports: API, workers, simulator, sign-in, with a
 * PostgreSQL that makes durable what it is told. Without an engine it takes applications in and keeps them.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startLocalPostgres } from '../../../src/cases/local/index.ts';
import { freePort } from '../../../src/local/index.ts';
import { projectRoot } from '../../../src/models/index.ts';

export interface System {
  apiUrl: string;
  databaseUrl: string;
}

export interface SystemOptions {
  databaseUrl: string;
  settings?: Readonly<Record<string, string>>;
}

/** Nobody listens there. */
const noEngine = { ZEEBE_GRPC_ADDRESS: 'grpc://127.0.0.1:1', ZEEBE_REST_ADDRESS: 'http://127.0.0.1:1' };

/** Nobody is stopped for asking often: that is what is measured. */
const unlimited = Object.fromEntries(
  ['APPLICATIONS', 'PRECHECKS'].flatMap((what) =>
    ['PERSON', 'CLERK', 'ADDRESS', 'PROGRAM'].map((who) => [`${what}_PER_HOUR_${who}`, '1000000']),
  ),
);

/** @returns its address; it is empty, and gone at the end */
export async function startDatabase(running: AsyncDisposableStack): Promise<string> {
  const server = await startLocalPostgres({ dataDir: folderFor(running), port: 0, report: () => undefined });
  running.defer(() => server.stop());
  return server.url;
}

/** Resolves when the API answers. */
export async function startSystem({ databaseUrl, settings = noEngine }: SystemOptions, running: AsyncDisposableStack): Promise<System> {
  const apiPort = String(await freePort());
  const child = spawn(process.execPath, ['--no-warnings', join(projectRoot, 'src', 'main.ts')], {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...unlimited,
      DATA_DIR: folderFor(running),
      DATABASE_URL: databaseUrl,
      API_PORT: apiPort,
      OIDC_PORT: String(await freePort()),
      REGISTRY_PORT: String(await freePort()),
      ...settings,
    },
  });
  running.defer(async () => {
    if (child.exitCode !== null || !child.kill('SIGTERM')) return;
    await once(child, 'exit');
  });
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  while (!(await answers(apiUrl))) {
    if (child.exitCode !== null) throw new Error('The application ended while it was starting.');
    await pause(100);
  }
  return { apiUrl, databaseUrl };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/** Where a start that was broken off leaves something, the next one does not find it. */
export function folderFor(running: AsyncDisposableStack): string {
  const parent = join(projectRoot, '.local', 'bench');
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(parent, 'run-'));
  running.defer(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
