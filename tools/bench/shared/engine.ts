/** The broker alone, as `npm start` sets it up: without OpenSearch, Tasklist and Operate, which would keep half of the machine busy. */
import { join } from 'node:path';
import { DEFAULT_PORTS, type LocalEngine, type LocalEngineOptions, startLocalEngine } from '../../../src/engine/local/index.ts';
import { projectRoot } from '../../../src/models/index.ts';
import { folderFor, freeOpenSearchPort, freePorts } from '../../shared/parts/index.ts';
import { followRecords, type Heard } from './records.ts';

type EngineOptions = Pick<LocalEngineOptions, 'recordsFile' | 'webapps' | 'logins'>;

/** With a follower of its records. */
export interface RecordedEngine extends LocalEngine {
  follow(kinds: readonly string[], heard: Heard): void;
}

/** It is empty, and gone at the end. @param options default: the broker alone, which writes no records */
export async function startEngine(running: AsyncDisposableStack, options: EngineOptions = {}): Promise<LocalEngine> {
  const engine = await startLocalEngine({
    home: join(projectRoot, '.local', 'engine'),
    dataDir: folderFor(running, 'bench'),
    webapps: false,
    ...options,
    ports: { ...(await freePorts(Object.keys(DEFAULT_PORTS))), openSearch: await freeOpenSearchPort() },
    report: (line) => process.stderr.write(`  ${line}\n`),
  });
  running.defer(() => engine.stop());
  return engine;
}

/** The same, and each of its records is written to a file at once. */
export async function startRecordedEngine(running: AsyncDisposableStack, options: EngineOptions = {}): Promise<RecordedEngine> {
  const recordsFile = join(folderFor(running, 'bench'), 'records.jsonl');
  const engine = await startEngine(running, { ...options, recordsFile });
  return { ...engine, follow: (kinds, heard) => followRecords(recordsFile, kinds, heard, running) };
}
