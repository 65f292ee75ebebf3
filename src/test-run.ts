/**
 * `npm test`: every check, one after the other, then one line with the totals. A step that fails does not hide the next
 * one. One engine serves the engine and the browser tests.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

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
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } });
    child.on('exit', (code) => {
      process.stdout.write(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} after ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
      resolve(code === 0);
    });
  });
}

function runJest(name: string, projects: string[], environment: Record<string, string> = {}): Promise<boolean> {
  const output = ['--json', `--outputFile=${join(results, `${name}.json`)}`];
  return run(name, [...jest, '--selectProjects', ...projects, ...output, ...(name === 'rules' ? [] : ['--runInBand'])], environment);
}

function totals(): Totals {
  const sum: Totals = { passed: 0, failed: 0, skipped: 0 };
  for (const file of ['rules', 'engine-and-browser'].map((name) => join(results, `${name}.json`)).filter(existsSync)) {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests', number>;
    sum.passed += counts.numPassedTests;
    sum.failed += counts.numFailedTests;
    sum.skipped += counts.numPendingTests;
  }
  return sum;
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const steps = [
  await run('lint', [join(root, 'node_modules', 'eslint', 'bin', 'eslint.js'), '.']),
  await run('types', [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '--noEmit']),
  await runJest('rules', ['rules']),
  await run('chromium', [join(root, 'src', 'models', 'install-chromium.ts')]),
  await runJest('engine-and-browser', ['engine', 'browser'], { FLOW_COVERAGE: 'required' }),
];
const { passed, failed, skipped } = totals();
const failedSteps = steps.filter((ok) => !ok).length;
if (failedSteps > 0) process.stdout.write(`\n${failedSteps} of ${steps.length} steps failed.\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failedSteps === 0 && passed > 0 ? 0 : 1;
