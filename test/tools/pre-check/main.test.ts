import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '#test';
import { program } from '../../program.ts';
import { heard, withSettings } from '../cli/called.ts';
import { runPreCheck } from '../../../tools/pre-check/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'pre-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const main = join(import.meta.dirname, '..', '..', '..', 'tools', 'pre-check', 'main.ts');

function file(content: string | Uint8Array): string {
  const path = join(folder, 'cases.json');
  writeFileSync(path, content);
  return path;
}

const spawned = (args: string[]) => program([main, ...args], { cwd: folder, env: { ...process.env, INIT_CWD: '' } });
/** In this process: loading the code takes ten times as long as answering. */
const run = (args: string[]) => heard(() => runPreCheck(args));

const good = { id: 'good', process: 'backPay', given: { personType: 'officer' }, requirement: ['B-08'], why: '士兵' };

describe('npm run -s pre-check -- FILE', () => {
  test('answers in the order of the file, on a clean standard output; of a thousand entries the whole answer arrives', () => {
    const entries = Array.from({ length: 1000 }, (_, index) => ({
      id: String(index),
      process: 'backPay',
      given: {
        ...good.given,
        serviceMonths: index,
        documents: ['idCard:copy'],
        placementUnitStatus: 'notExists',
        pensionGaps: [{ from: '1990-01', to: '2019-12' }],
      },
    }));
    // Where it was typed, by a process that npm has not started.
    file(JSON.stringify([good, { ...good, id: 'second', given: {} }, ...entries]));
    const { status, stdout, stderr } = spawned(['cases.json']);
    expect([status, stderr]).toEqual([0, '']);
    const answers = JSON.parse(stdout) as { id: string }[];
    expect(answers.slice(0, 2)).toEqual([
      { id: 'good', outcome: expect.objectContaining({ eligible: false, backPayMonths: 0 }) },
      { id: 'second', outcome: expect.not.objectContaining({ eligible: expect.anything() }) },
    ]);
    expect(answers.slice(2).map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  });

  test('whoever starts it through npm finds nothing else on the standard output', () => {
    expect(readFileSync(join(import.meta.dirname, '..', '..', '..', 'src', 'bootstrap.mjs'), 'utf8')).not.toContain('process.stdout');
  });

  test('nothing to answer is answered with an empty list', async () => {
    expect(await run([file('[]')])).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });

  test('a bad entry has its error, the others are answered, and the exit code tells', async () => {
    const { status, stdout } = await run([file(JSON.stringify([{ ...good, given: { personType: 'civilian', x: 1 } }, good, 5]))]);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toEqual([
      { id: 'good', error: expect.stringMatching(/given\.personType: .*x/) },
      { id: 'good', outcome: expect.anything() },
      { id: null, error: expect.any(String) },
    ]);
  });

  test('a byte order mark is no fault', async () => {
    expect((await run([file(`\uFEFF${JSON.stringify([good])}`)])).status).toBe(0);
  });

  test.each([
    ['{"id": "a"}', 'is not a JSON array'],
    ['[{"id": \n "a"', 'is not valid JSON'],
    ['', 'is not valid JSON'],
    [new Uint8Array([0x5b, 0x22, 0xff, 0x22, 0x5d]), 'is not valid JSON in UTF-8'],
  ])('%j: one line on the standard error', async (content, message) => {
    const { status, stdout, stderr } = await run([file(content)]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^.*cases\.json .+\n$/);
    expect(stderr).toContain(message);
  });

  test.each([[['nowhere.json']], [[folder]], [[]], [['a.json', 'b.json']]])('%j: one line on the standard error', async (args) => {
    const { status, stdout, stderr } = await run(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^(.* cannot be read: |Usage: npm run -s pre-check -- FILE).*\n$/);
  });

  test('a relative path is looked for where the command was typed, though npm moves to its own folder', async () => {
    file(JSON.stringify([good]));
    const typedIn = async (place: string) => (await withSettings({ INIT_CWD: place }, () => run(['cases.json']))).status;
    expect(await typedIn(folder)).toBe(0);
    expect(await typedIn(tmpdir())).toBe(2);
  });
});
