/** What the runs of jest left as results, put together. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { projectRoot } from '../../src/models/index.ts';
import { resultsFolder } from './jest.ts';

/** The part of jest's `--json` that is read here. */
interface Results {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  /** Files that could not be run at all. */
  numRuntimeErrorTestSuites: number;
  testResults: { name: string; startTime: number; endTime: number }[];
}

export interface TestFile {
  /** Which run it was in. */
  part: string;
  path: string;
  seconds: number;
}

const results = (): [part: string, Results][] =>
  readdirSync(resultsFolder).map((file) => [
    basename(file, '.json'),
    JSON.parse(readFileSync(join(resultsFolder, file), 'utf8')) as Results,
  ]);

export const testFiles = (): TestFile[] =>
  results().flatMap(([part, { testResults }]) =>
    testResults.map(({ name, startTime, endTime }) => ({ part, path: relative(projectRoot, name), seconds: (endTime - startTime) / 1000 })),
  );

/** A line each. */
export function slowest(count: number): string {
  const files = testFiles().sort((a, b) => b.seconds - a.seconds);
  return files
    .slice(0, count)
    .map(({ part, path, seconds }) => `${seconds.toFixed(0).padStart(6)} s  ${part.padEnd(10)}${path}\n`)
    .join('');
}

export function totals(): { passed: number; failed: number; skipped: number } {
  const sum = (count: (one: Results) => number): number => results().reduce((all, [, one]) => all + count(one), 0);
  return {
    passed: sum(({ numPassedTests }) => numPassedTests),
    failed: sum(({ numFailedTests, numRuntimeErrorTestSuites }) => numFailedTests + numRuntimeErrorTestSuites),
    skipped: sum(({ numPendingTests }) => numPendingTests),
  };
}
