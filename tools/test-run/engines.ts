/**
 * The tests that share an engine run one after the other: they move its clock, and its jobs belong to one system at a
 * time. They wait more than they compute, so two engines run beside each other.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install } from '../../src/engine/local/index.ts';
import { projectRoot } from '../../src/models/index.ts';
import { forgetRecords, recordFile } from '../coverage/index.ts';
import { runJest } from './jest.ts';
import { run } from './part.ts';
import { testFiles } from './report.ts';

/** Seconds of each test file in the last run. */
const durations = join(projectRoot, '.local', 'test-durations.json');
/** Where nothing was measured yet: a second takes about so many bytes of a test. */
const bytesASecond = 200;

/** What runs on one engine, one file after the other. */
interface Run {
  name: string;
  projects: 'engine' | 'browser';
  files: string[];
}

export async function runEngines(): Promise<boolean> {
  // Fetched once, before two of them would.
  await install(join(projectRoot, '.local', 'engine'), (line) => process.stdout.write(`[engine] ${line}\n`));
  forgetRecords();
  const passed = await Promise.all(lanes().map(inTurn));
  rememberDurations();
  return (await run('coverage', [join(projectRoot, 'tools', 'cli', 'main.ts'), 'coverage'])) && passed.every(Boolean);
}

async function inTurn(runs: readonly Run[], lane: number): Promise<boolean> {
  let passed = true;
  for (const { name, projects, files } of runs) {
    const environment = {
      TEST_ENGINE_NUMBER: String(lane + 1),
      TEST_WEBAPPS: String(projects === 'browser'),
      FLOW_RECORD: recordFile(name),
    };
    passed = (await runJest(name, ['--selectProjects', projects, '--runInBand', '--runTestsByPath', ...files], { environment })) && passed;
  }
  return passed;
}

/**
 * The longest file first, each to the lane that has less to do. Tasklist has an engine of its own: with it, OpenSearch is
 * busy all the time.
 */
function lanes(): Run[][] {
  const known = existsSync(durations) ? (JSON.parse(readFileSync(durations, 'utf8')) as Record<string, number>) : {};
  const secondsOf = (path: string): number => known[path] ?? statSync(join(projectRoot, path)).size / bytesASecond;
  const browser: Run = { name: 'browser', projects: 'browser', files: testsIn(join('test', 'browser')) };
  const [one, two] = ['engine-1', 'engine-2'].map((name): Run => ({ name, projects: 'engine', files: [] })) as [Run, Run];
  const seconds = new Map([
    [one, 60 + sum(browser.files.map(secondsOf))],
    [two, 0],
  ]);
  for (const path of testsIn(join('test', 'engine')).sort((a, b) => secondsOf(b) - secondsOf(a))) {
    const [free, busy] = [...seconds].reduce((least, other) => (least[1] <= other[1] ? least : other));
    free.files.push(path);
    seconds.set(free, busy + secondsOf(path));
  }
  return [[browser, one], [two]];
}

const testsIn = (folder: string): string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function rememberDurations(): void {
  const measured = testFiles().filter(({ part }) => part.startsWith('engine') || part === 'browser');
  writeFileSync(durations, JSON.stringify(Object.fromEntries(measured.map(({ path, seconds }) => [path, seconds]))));
}
