import { expect, test } from '#test';
import { diffProjects } from '../../../tools/diff/index.ts';
import { readProject } from '../../../src/models/project.ts';
import { BACK_PAY, difference, shipped, SUPPLEMENT, TODAY } from './edits.ts';

const FORM = 'forms/veteran-back-pay/determine-identity.form';
const TABLE = 'dmn/enrollment-place.dmn';
const DEADLINES = 'parameters/deadlines.json';
const NOTICE = 'notices/supplement-notice.md';

const only = (...paths: string[]): ReturnType<typeof readProject> =>
  readProject(new Map([...shipped].filter(([path]) => paths.includes(path))));

test('files that came and went, diagrams first, each called as its owner calls it', async () => {
  const [base, head] = await Promise.all([only(SUPPLEMENT, TABLE), only(SUPPLEMENT, NOTICE, DEADLINES, FORM, BACK_PAY)]);
  const { files, changes, unreadable } = diffProjects(base, head, TODAY);
  expect(changes.map(({ kind, text }) => [kind, text])).toEqual([
    ['added', '新增流程图“部分退役士兵保险补缴”'],
    ['added', '新增表单“身份认定”'],
    ['removed', '删除决策表“新参保地”'],
    ['added', '新增参数文件“deadlines”'],
    ['added', '新增通知“申请材料补正告知书”'],
  ]);
  expect(files.map(({ area, path }) => [area, path])).toEqual([
    ['diagram', BACK_PAY],
    ['form', FORM],
    ['table', TABLE],
    ['parameter', DEADLINES],
    ['notice', NOTICE],
  ]);
  expect(unreadable).toEqual([]);
});

test('nothing changed', async () => {
  expect(await difference({})).toEqual({ files: [], changes: [], unreadable: [] });
});

test.each([
  [SUPPLEMENT, '</bpmn:definitions>', ''],
  [FORM, '"schemaVersion": 16', '"schemaVersion"'],
  [TABLE, '</definitions>', ''],
  [DEADLINES, ']', ''],
])('what cannot be read is told, not taken for gone: %s', async (path, search, replacement) => {
  const { changes, unreadable } = await difference({ [path]: [[search, replacement]] });
  expect(changes).toEqual([]);
  expect(unreadable).toEqual([{ path, version: 'head', problem: expect.any(String) }]);
});
