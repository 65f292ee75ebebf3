/** The broker alone, as `npm start` sets it up: without OpenSearch, Tasklist and Operate, which would keep half of the machine busy. */
import { join } from 'node:path';
import { type LocalEngine, startLocalEngine, TEST_PORTS } from '../../../src/engine/local/index.ts';
import { freePort } from '../../../src/local/index.ts';
import { projectRoot } from '../../../src/models/index.ts';
import { folderFor } from './folder.ts';

/** It is empty, and gone at the end. */
export async function startEngine(running: AsyncDisposableStack): Promise<LocalEngine> {
  const engine = await startLocalEngine({
    home: join(projectRoot, '.local', 'engine'),
    dataDir: folderFor(running),
    webapps: false,
    ports: await freePorts(),
    report: (line) => process.stderr.write(`  ${line}\n`),
  });
  running.defer(() => engine.stop());
  return engine;
}

async function freePorts(): Promise<typeof TEST_PORTS> {
  const ports: [string, number][] = [];
  for (const name of Object.keys(TEST_PORTS)) ports.push([name, await freePort()]);
  return Object.fromEntries(ports) as unknown as typeof TEST_PORTS;
}
