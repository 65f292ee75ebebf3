// The command as an owner calls it, on copies of the models.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '#test';
import { projectRoot } from '../../../src/models/files.ts';
import { ownersFolders } from '../../../src/models/owners.ts';
import { program } from '../../program.ts';
import { called } from './called.ts';

/** The owners' files, with an English label in one diagram. */
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'check-'));
  for (const folder of ownersFolders) {
    cpSync(join(projectRoot, folder), join(copy, folder), { recursive: true });
  }
  const file = join(copy, 'bpmn/suspension.bpmn');
  writeFileSync(file, readFileSync(file, 'utf8').replace('name="审核中断申请"', 'name="Review"'));
});
afterAll(() => rmSync(copy, { recursive: true }));

const check = (...options: string[]) => called('check', ...options);

test('says what was checked where nothing is found, as a process', () => {
  const { status, stdout } = program([join(projectRoot, 'tools/cli/main.ts'), 'check', '--rule', 'timers', 'retries']);
  expect(stdout).toMatch(/^未发现问题：检查了 \d+ 个流程图、\d+ 张决策表、\d+ 个表单，共 2 条规则，用时 [\d.]+ 秒。\n(提示：.+\n)*$/);
  expect(status).toBe(0);
});

test('names file, element, remedy and rule of what it finds', async () => {
  const { status, stdout } = await check('--root', copy);
  expect(stdout).toMatch(
    /^bpmn\/suspension\.bpmn\n {2}review-suspension：步骤“Review”.*\n {4}处理办法：.*（规则 chinese-labels）\n\n共发现 1 处问题，涉及 1 个文件。\n(提示：.+\n)*$/,
  );
  expect(status).toBe(1);
});

test('prints one JSON document for a program', async () => {
  const { status, stdout } = await check('--root', copy, '--rule', 'chinese-labels', '--json');
  expect(JSON.parse(stdout)).toEqual({
    findings: [
      {
        file: 'bpmn/suspension.bpmn',
        element: 'review-suspension',
        message: expect.any(String),
        remedy: expect.any(String),
        rule: 'chinese-labels',
      },
    ],
    // Which depend on the year.
    hints: expect.any(Array),
  });
  expect(status).toBe(1);
});

test('applies only the rules that are named', async () => {
  expect(await check('--root', copy, '--rule', 'timers', 'retries')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('共 2 条规则'),
  });
});

test.each([
  ['a rule that does not exist', ['--rule', 'spelling'], /there is no rule spelling\. The rules are: .*timers/],
  ['a folder without models', ['--root', tmpdir()], /has no owners' files/],
  ['an option that does not exist', ['--fix'], /unknown option/],
])('cannot run with %s', async (_what, options, message) => {
  expect(await check(...options)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(message) });
});
