/** The broker alone, as `npm start` sets it up: without OpenSearch, Tasklist and Operate, which would keep half of the machine busy. */
import { join } from 'node:path';
import { type LocalEngine, type LocalEngineOptions, startLocalEngine, TEST_PORTS } from '../../../src/engine/local/index.ts';
import { freePort } from '../../../src/local/index.ts';
import { projectRoot } from '../../../src/models/index.ts';
import { folderFor } from './folder.ts';
import { freeOpenSearchPort } from './ports.ts';
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
    dataDir: folderFor(running),
    webapps: false,
    ...options,
    ports: await freePorts(),
    report: (line) => process.stderr.write(`  ${line}\n`),
  });
  running.defer(() => engine.stop());
  return engine;
}

/** The same, and each of its records is written to a file at once. */
export async function startRecordedEngine(running: AsyncDisposableStack, options: EngineOptions = {}): Promise<RecordedEngine> {
  const recordsFile = join(folderFor(running), 'records.jsonl');
  const engine = await startEngine(running, { ...options, recordsFile });
  return { ...engine, follow: (kinds, heard) => followRecords(recordsFile, kinds, heard, running) };
}

async function freePorts(): Promise<typeof TEST_PORTS> {
  const ports: [string, number][] = [];
  for (const name of Object.keys(TEST_PORTS)) ports.push([name, await (name === 'openSearch' ? freeOpenSearchPort() : freePort())]);
  return Object.fromEntries(ports) as unknown as typeof TEST_PORTS;
}
