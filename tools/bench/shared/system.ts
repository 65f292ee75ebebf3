/** The application as `npm start` runs it, in a process of its own on free ports: API, workers, simulator, sign-in. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalEngine } from '../../../src/engine/local/index.ts';
import { freePort } from '../../../src/local/index.ts';
import { projectRoot } from '../../../src/models/index.ts';
import { ended, folderFor, unlimited } from '../../shared/parts/index.ts';

export interface System {
  apiUrl: string;
  /** The agencies that it plays. */
  simulatorUrl: string;
}

export interface SystemOptions {
  databaseUrl: string;
  /** Without one applications are taken in and kept. */
  engine?: LocalEngine;
  settings?: Readonly<Record<string, string>>;
}

const nowhere = 'http://127.0.0.1:1';

/** Resolves when the API answers, and where there is an engine the workers are at work. */
export async function startSystem({ databaseUrl, engine, settings }: SystemOptions, running: AsyncDisposableStack): Promise<System> {
  const [apiPort, registryPort] = [String(await freePort()), String(await freePort())];
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const child = spawn(process.execPath, ['--no-warnings', join(projectRoot, 'src', 'main.ts')], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...unlimited,
      DATA_DIR: folderFor(running, 'bench'),
      DATABASE_URL: databaseUrl,
      API_PORT: apiPort,
      OIDC_PORT: String(await freePort()),
      REGISTRY_PORT: registryPort,
      ZEEBE_GRPC_ADDRESS: engine?.gatewayAddress ?? 'grpc://127.0.0.1:1',
      ZEEBE_REST_ADDRESS: engine?.restAddress ?? nowhere,
      ENGINE_RECORDS_ADDRESS: nowhere,
      ...settings,
    },
  });
  running.defer(() => ended(child));
  const output = createInterface({ input: child.stdout });
  const isReady = new Promise<void>((resolve) => output.on('line', (line) => (line.includes(`${apiUrl}/docs`) ? resolve() : undefined)));
  const isOver = once(child, 'exit').then(() => {
    throw new Error('The application ended while it was starting.');
  });
  await Promise.race([engine ? isReady : answering(apiUrl), isOver]);
  return { apiUrl, simulatorUrl: `http://127.0.0.1:${registryPort}` };
}

async function answering(url: string): Promise<void> {
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await pause(100);
}
