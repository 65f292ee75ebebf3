/** What an engine did in a run: how often each element ran, by process. Collected by the engine tests, one file an engine. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/models/index.ts';

/** By process and element id; flows count as taken, all other elements as entered. */
export type EngineRecord = Record<string, Record<string, number>>;

/** Where a run leaves its records and the page. */
export const coverageFolder = join(projectRoot, '.local', 'coverage');

const recordName = /\.json$/;

/** @param run the test run in which the engine ran */
export const recordFile = (run: string): string => join(coverageFolder, `${run}.json`);

/** Before a run: what the last one left would count again. */
export function forgetRecords(): void {
  for (const file of recordNames()) rmSync(join(coverageFolder, file));
}

export function writeRecord(file: string, record: EngineRecord): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(record));
}

/** Of the last run, and when it ended; without records there was no run. */
export function readRecords(): { records: EngineRecord[]; ranOn: Date | undefined } {
  const paths = recordNames().map((file) => join(coverageFolder, file));
  const [latest] = paths.map((path) => statSync(path).mtime).sort((one, other) => other.getTime() - one.getTime());
  return { records: paths.map((path) => JSON.parse(readFileSync(path, 'utf8')) as EngineRecord), ranOn: latest };
}

function recordNames(): string[] {
  try {
    return readdirSync(coverageFolder).filter((file) => recordName.test(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
