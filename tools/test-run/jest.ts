/** A part that is a run of jest. Its results are kept as a file. */
import { join } from 'node:path';
import { projectRoot } from '../../src/models/index.ts';
import { run, type PartOptions } from './part.ts';

export const resultsFolder = join(projectRoot, '.local', 'test-results');

export function runJest(name: string, args: readonly string[], options: PartOptions): Promise<boolean> {
  const jest = ['--no-warnings', join(projectRoot, 'node_modules', 'jest', 'bin', 'jest.js')];
  const report = ['--reporters', join(import.meta.dirname, 'jest-reporter.mjs')];
  return run(name, [...jest, ...args, ...report, '--json', `--outputFile=${join(resultsFolder, `${name}.json`)}`], options);
}
