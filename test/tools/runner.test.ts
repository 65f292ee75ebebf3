// No worker begins before the first file is through: one that began beside another one was forgotten at times, and the run
// never ended.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '#test';
import { projectRoot } from '../../src/models/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'runner-'));
afterAll(() => rmSync(folder, { recursive: true }));

const course = join(folder, 'course');
const fileThatTells = (name: string) => `
import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
const tell = (what) => appendFileSync(${JSON.stringify(course)}, what + ' ${name}\\n');
test('${name}', async () => { tell('begins'); await pause(300); tell('ends'); });`;

test('two workers run all files, the first of them alone', async () => {
  const names = ['a', 'b', 'c', 'd'];
  for (const name of names) writeFileSync(join(folder, `${name}.test.mjs`), fileThatTells(name));
  const config = {
    rootDir: folder,
    runner: join(projectRoot, 'test', 'jest', 'runner.mjs'),
    transform: {},
    testMatch: ['<rootDir>/*.test.mjs'],
    moduleFileExtensions: ['mjs', 'js'],
  };
  const jest = join(projectRoot, 'node_modules', 'jest', 'bin', 'jest.js');
  const run = spawn(process.execPath, [jest, '--config', JSON.stringify(config), '--maxWorkers=2'], { cwd: folder, timeout: 60_000 });
  const [code] = (await once(run, 'close')) as [number | null];
  expect(code).toBe(0);
  const told = readFileSync(course, 'utf8').trim().split('\n');
  const [first] = told.map((line) => line.split(' ')[1]);
  expect(told.slice(0, 2)).toEqual([`begins ${first}`, `ends ${first}`]);
  expect(
    told
      .filter((line) => line.startsWith('ends'))
      .map((line) => line.split(' ')[1])
      .sort(),
  ).toEqual(names);
});
