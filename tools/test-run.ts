/**
 * `npm test`: every check, one after the other, then one line with the totals. A step that fails does not hide the next
 * one. `npm test -- rules types` runs only the steps named.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { forgetRecords, recordFile } from './coverage/record.ts';
import { install } from '../src/engine/local/install.ts';

const root = join(import.meta.dirname, '..');
const results = join(root, '.local', 'test-results');
const jest = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules', 'jest', 'bin', 'jest.js')];

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

function run(name: string, args: string[], environment: Record<string, string> = {}): Promise<boolean> {
  process.stdout.write(`\n== ${name}\n`);
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    child.on('exit', (code) => {
      process.stdout.write(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} after ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
      resolve(code === 0);
    });
  });
}

const jestRuns: string[] = [];

function runJest(name: string, args: string[], environment: Record<string, string> = {}): Promise<boolean> {
  jestRuns.push(name);
  return run(name, [...jest, ...args, '--json', `--outputFile=${join(results, `${name}.json`)}`], environment);
}

/**
 * The tests that share an engine run one after the other: they move its clock, and its jobs belong to one system at a
 * time. They wait more than they compute, so two engines beside each other take half the time.
 */
const engines = [
  { projects: ['engine', 'browser'], tests: 'test/browser/|test/engine/([^/]+\\.test|(veteran-back-pay|enrollment)/)', webapps: 'true' },
  { projects: ['engine'], tests: 'test/engine/(?!veteran-back-pay/|enrollment/)[^/]+/', webapps: 'false' },
];

async function runEngines(): Promise<boolean> {
  // Fetched once, before two of them would.
  await install(join(root, '.local', 'engine'), (line) => process.stdout.write(`[engine] ${line}\n`));
  forgetRecords();
  const passed = await Promise.all(
    engines.map(({ projects, tests, webapps }, index) =>
      runJest(`engine-${index + 1}`, ['--selectProjects', ...projects, '--runInBand', '--testPathPatterns', tests], {
        TEST_ENGINE_NUMBER: String(index + 1),
        TEST_WEBAPPS: webapps,
        FLOW_RECORD: recordFile(String(index + 1)),
      }),
    ),
  );
  return (await run('coverage', [join(root, 'tools', 'cli', 'main.ts'), 'coverage'])) && passed.every(Boolean);
}

function totals(): Totals {
  const sum: Totals = { passed: 0, failed: 0, skipped: 0 };
  for (const file of jestRuns.map((name) => join(results, `${name}.json`)).filter(existsSync)) {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests', number>;
    sum.passed += counts.numPassedTests;
    sum.failed += counts.numFailedTests;
    sum.skipped += counts.numPendingTests;
  }
  return sum;
}

/** In the order in which they run. */
const steps: Record<string, () => Promise<boolean>> = {
  lint: () => run('lint', [join(root, 'node_modules', 'eslint', 'bin', 'eslint.js'), '.']),
  format: () => run('format', [join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs'), '--log-level', 'warn', '--check', '.']),
  types: () => run('types', [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '--noEmit']),
  chromium: () => run('chromium', [join(root, 'tools', 'pictures', 'install-chromium.ts')]),
  rules: () => runJest('rules', ['--selectProjects', 'rules', 'pages', '--maxWorkers=2']),
  engine: runEngines,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  process.stderr.write(`Unknown step ${unknown.join(', ')}. The steps are ${Object.keys(steps).join(', ')}.\n`);
  process.exit(2);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const failedSteps: string[] = [];
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (!(await step())) failedSteps.push(name);
}
const { passed, failed, skipped } = totals();
if (failedSteps.length > 0) process.stdout.write(`\nFailed: ${failedSteps.join(', ')}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failedSteps.length === 0 ? 0 : 1;
