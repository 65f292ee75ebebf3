/**
 * `npm test`: every check, then the slowest test files and one line with the totals. A part that fails does not hide the
 * others. `npm test -- rules types` runs only the parts named.
 *
 * The engine tests wait for an engine, and those of pages for a browser; what computes runs beside them and gives way. Measured on 2 cores: one
 * after the other took half as long again.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/models/index.ts';
import { runEngines } from './engines.ts';
import { resultsFolder, runJest } from './jest.ts';
import { reportProgress, run } from './part.ts';
import { slowest, totals } from './report.ts';

const nodeModule = (...path: string[]): string => join(projectRoot, 'node_modules', ...path);
/** To the engines, which are the longest: what only computes gives way most, a browser waits for its pages too. */
const computes = 10;
const waits = 5;

const parts: Record<string, () => Promise<boolean>> = {
  lint: () => run('lint', [nodeModule('oxlint', 'bin', 'oxlint')], { givesWay: computes }),
  format: () => run('format', [nodeModule('oxfmt', 'bin', 'oxfmt'), '--check'], { givesWay: computes }),
  types: () => run('types', [nodeModule('typescript-7', 'bin', 'tsc'), '--noEmit', '--singleThreaded'], { givesWay: computes }),
  chromium: () => run('chromium', [join(projectRoot, 'tools', 'pictures', 'install-chromium.ts')]),
  rules: () => runJest('rules', ['--selectProjects', 'rules', '--maxWorkers=2'], { givesWay: computes }),
  pages: () => runJest('pages', ['--selectProjects', 'pages', '--maxWorkers=1'], { givesWay: waits }),
  engine: runEngines,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(`Unknown part ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.\n`);
  process.exit(2);
}

const failed: string[] = [];
async function part(name: string): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  if (!(await parts[name]?.())) failed.push(name);
}

/** Two at a time, as there are two cores. */
async function computing(): Promise<void> {
  await Promise.all([part('lint'), part('format').then(() => part('types'))]);
  await part('rules');
}

rmSync(resultsFolder, { recursive: true, force: true });
mkdirSync(resultsFolder, { recursive: true });
const ended = reportProgress();
// Pages and Tasklist need it.
await part('chromium');
await Promise.all([part('engine'), part('pages'), computing()]);
ended();

const { passed, failed: failedTests, skipped } = totals();
const table = slowest(10);
if (table !== '') process.stdout.write(`\nThe slowest test files:\n${table}`);
if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
process.stdout.write(`\n${passed} passed, ${failedTests} failed, ${skipped} skipped\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
