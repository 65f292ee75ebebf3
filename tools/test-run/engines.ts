/**
 * The tests that share an engine run one after the other: they move its clock, and its jobs belong to one system at a
 * time. They wait more than they compute, so there are two engines.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install } from '../../src/engine/local/install.ts';
import { projectRoot } from '../../src/models/files.ts';
import { forgetRecords, recordFile } from '../coverage/record.ts';
import { runJest } from './jest.ts';
import { run } from './part.ts';
import { testFiles } from './report.ts';

/** Seconds of each test file in the last run. */
const durations = join(projectRoot, '.local', 'test-durations.json');
/** Where nothing was measured yet: a second takes about so many bytes of a test. */
const bytesASecond = 200;

export async function runEngines(): Promise<boolean> {
  // Fetched once, before two of them would.
  await install(join(projectRoot, '.local', 'engine'), (line) => process.stdout.write(`[engine] ${line}\n`));
  forgetRecords();
  const passed = await Promise.all(
    shares().map((files, index) => {
      const number = String(index + 1);
      return runJest(`engine-${number}`, ['--selectProjects', 'engine', 'browser', '--runInBand', '--runTestsByPath', ...files], {
        environment: {
          TEST_ENGINE_NUMBER: number,
          TEST_WEBAPPS: String(files.some(needsTasklist)),
          FLOW_RECORD: recordFile(number),
        },
      });
    }),
  );
  rememberDurations();
  return (await run('coverage', [join(projectRoot, 'tools', 'cli', 'main.ts'), 'coverage'])) && passed.every(Boolean);
}

const needsTasklist = (path: string): boolean => path.startsWith(join('test', 'browser'));

/** The longest file first, each to the engine that has less to do; Tasklist, which starts for half a minute, is with one engine only. */
function shares(): string[][] {
  const known = existsSync(durations) ? (JSON.parse(readFileSync(durations, 'utf8')) as Record<string, number>) : {};
  const secondsOf = (path: string): number => known[path] ?? statSync(join(projectRoot, path)).size / bytesASecond;
  const all = ['engine', 'browser'].flatMap((folder) => testsIn(join('test', folder)));
  const withTasklist = all.filter(needsTasklist);
  const engines: { files: string[]; seconds: number }[] = [
    { files: withTasklist, seconds: 30 + sum(withTasklist.map(secondsOf)) },
    { files: [], seconds: 0 },
  ];
  for (const path of all.filter((path) => !needsTasklist(path)).sort((a, b) => secondsOf(b) - secondsOf(a))) {
    const free = engines.reduce((one, other) => (one.seconds <= other.seconds ? one : other));
    free.files.push(path);
    free.seconds += secondsOf(path);
  }
  return engines.map(({ files }) => files);
}

const testsIn = (folder: string): string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function rememberDurations(): void {
  const measured = testFiles().filter(({ part }) => part.startsWith('engine'));
  writeFileSync(durations, JSON.stringify(Object.fromEntries(measured.map(({ path, seconds }) => [path, seconds]))));
}
