/** The broker alone, as `npm start` sets it up: without OpenSearch, Tasklist and Operate, which would keep half of the machine busy. */
import { join } from 'node:path';
import { DEFAULT_PORTS, type LocalEngine, startLocalEngine } from '../../../src/engine/local/index.ts';
import { projectRoot } from '../../../src/models/index.ts';
import { folderFor, freePorts } from '../../shared/parts/index.ts';

/** It is empty, and gone at the end. */
export async function startEngine(running: AsyncDisposableStack): Promise<LocalEngine> {
  const engine = await startLocalEngine({
    home: join(projectRoot, '.local', 'engine'),
    dataDir: folderFor(running, 'bench'),
    webapps: false,
    ports: await freePorts(Object.keys(DEFAULT_PORTS)),
    report: (line) => process.stderr.write(`  ${line}\n`),
  });
  running.defer(() => engine.stop());
  return engine;
}
