// The command as an owner calls it, in a repository with two commits and an edit that is not committed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '#test';
import { filesOf } from '../../../src/models/files.ts';
import { called } from './called.ts';

const GROUP = '步骤“身份认定”的候选组由“退役军人事务局身份认定岗（veterans-identity）”改为“退役军人事务局复核岗（veterans-review）”';
const NAME = '步骤“身份认定”改名为“身份审定”';
const diagram = 'bpmn/veteran-back-pay.bpmn';

let repository: string;
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=owner', '-c', 'user.email=owner@example.org', ...args], { cwd: repository, encoding: 'utf8' });
const edit = (search: string, replacement: string): void => {
  const path = join(repository, diagram);
  writeFileSync(path, readFileSync(path, 'utf8').replace(search, replacement));
};

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'diff-'));
  git('init', '--quiet', '--initial-branch=main');
  for (const [path, text] of filesOf()) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
  git('add', '.');
  git('commit', '--quiet', '--message=base');
  git('tag', 'base');
  edit('candidateGroups="veterans-identity"', 'candidateGroups="veterans-review"');
  git('commit', '--quiet', '--all', '--message=group');
  edit('name="身份认定"', 'name="身份审定"');
});
afterAll(() => rmSync(repository, { recursive: true }));

const diff = (...options: string[]) => called('diff', '--root', repository, ...options);

test('compares two commits', async () => {
  expect(await diff('base', 'main')).toEqual(
    expect.objectContaining({
      status: 0,
      stdout: `base 与 main 的差异\n\n流程图“部分退役士兵保险补缴”  ${diagram}\n  ~ ${GROUP}\n\n共1处变化（修改1），涉及1个文件\n`,
    }),
  );
});

test('compares a commit with the folder as it is', async () => {
  const { status, stdout } = await diff('base');
  expect(stdout).toContain(`  ~ ${NAME}\n`);
  expect(stdout).toContain('共2处变化（修改2），涉及1个文件');
  expect(status).toBe(0);
});

test('says where nothing changed', async () => {
  expect(await diff('base', 'base')).toMatchObject({ status: 0, stdout: 'base 与 base 的差异\n\n没有变化\n' });
});

test('prints one JSON document for a program', async () => {
  const { status, stdout } = await diff('main', '--json');
  expect(JSON.parse(stdout)).toEqual({
    base: 'main',
    head: '工作目录',
    files: [{ path: diagram, area: 'diagram', title: '流程图“部分退役士兵保险补缴”' }],
    changes: [
      {
        file: diagram,
        process: 'veteran-back-pay',
        element: 'determine-identity',
        kind: 'changed',
        property: 'name',
        before: '“身份认定”',
        after: '“身份审定”',
        text: NAME,
      },
    ],
    unreadable: [],
  });
  expect(status).toBe(0);
});

test('prints Markdown, or writes it to a file', async () => {
  expect((await diff('main', '--markdown')).stdout).toContain(`- ${NAME}\n`);
  const file = join(repository, 'review.md');
  expect(await diff('main', '--markdown', file)).toMatchObject({ status: 0, stdout: '' });
  expect(readFileSync(file, 'utf8')).toContain(`- ${NAME}\n`);
});

test('writes a page that holds all it needs', async () => {
  const file = join(repository, 'review.html');
  expect(await diff('main', '--html', file)).toMatchObject({ status: 0, stdout: '' });
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('步骤“身份认定”改名为“身份审定”');
  expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/);
});

test.each([
  ['a version that git does not know', ['nowhere'], /git knows no version "nowhere" here/],
  ['a second one', ['base', 'nowhere'], /git knows no version "nowhere" here/],
  ['an option of git in place of a version', ['--', '--output=stolen'], /git knows no version "--output=stolen" here/],
  ['no version at all', [], /missing required argument 'base'/],
  ['a file that cannot be written', ['base', '--html', '/nowhere/page.html'], /\/nowhere\/page\.html/],
])('cannot run with %s', async (_what, options, message) => {
  expect(await diff(...options)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(message) });
});

test('cannot compare a diagram that is cut off, and compares the others', async () => {
  const path = join(repository, 'bpmn/suspension.bpmn');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.slice(0, text.length / 2));
  const { status, stdout, stderr } = await diff('main');
  writeFileSync(path, text);
  expect(stdout).toContain(NAME);
  expect(stderr).toMatch(/^bpmn\/suspension\.bpmn（工作目录）无法读取，没有比较：/);
  expect(status).toBe(2);
});
