// A file that cannot be read is one finding, and the first; what follows from it is folded under it.
import { expect, test } from '#test';
import { checkProject, reportFindings } from '../../../tools/check/index.ts';
import { shippedContract } from '../../../tools/check/contract.ts';
import { jsonProblem } from '../../../src/models/json-problem.ts';
import { rules } from '../../../tools/check/rules/index.ts';
import { filesOf } from '../../../src/models/files.ts';
import { readProject } from '../../../src/models/project.ts';

const across = rules.filter(({ name }) => ['readable', 'parameters', 'called-forms', 'notices'].includes(name));

test.each(['parameters/enrollment.json', 'forms/enrollment/review-enrollment.form'])('a missing comma in %s', async (path) => {
  const files = new Map(filesOf());
  const lines = (files.get(path) ?? '').split('\n');
  const at = lines.findIndex((line, index) => index > 1 && line.endsWith('",'));
  files.set(path, lines.map((line, index) => (index === at ? line.slice(0, -1) : line)).join('\n'));
  const findings = await checkProject(await readProject(files), shippedContract(), across);
  expect(findings[0]).toMatchObject({ file: path, rule: 'readable', message: expect.stringContaining(`第 ${at + 1} 行末尾缺少逗号`) });
  expect(findings.slice(1).length).toBeGreaterThan(0);
  expect(findings.slice(1).every(({ mayFollow }) => mayFollow)).toBe(true);
  expect(reportFindings(findings)).toMatch(
    /^\S+\n {2}文件无法读取[^\n]*\n {4}处理办法[^\n]*\n {4}可能由此引起的还有 \d+ 处[^\n]*\n\n共发现 1 处问题/,
  );
});

test.each([
  ['{"a": 1,\n}', '第 1 行末尾多了一个逗号'],
  ['{"a"\uff1a1}', '第 1 行用了中文标点“：”'],
  ['[{"a": 1\n', '到第 1 行就结束了'],
  ['[\n  tru\n]', '有一处写法有误'],
])('%j', (text, problem) => {
  expect(jsonProblem(text)).toContain(problem);
});
