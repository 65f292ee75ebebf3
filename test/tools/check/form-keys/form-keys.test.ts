import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#test';
import { z } from 'zod';
import { readProject } from '../../../../src/models/project.ts';
import { exampleStep } from '../example-step.ts';
import { check } from '../../../../tools/check/rules/form-keys.ts';
import { nothingShipped, testRule } from '../rule-test.ts';

const always = { periods: z.array(z.object({ from: z.string() })), checked: z.literal(true), remark: z.string().optional() };
const step = exampleStep({
  task: 'review',
  schema: z.discriminatedUnion('decision', [
    z.object({ ...always, decision: z.literal('approve'), amount: z.number() }),
    z.object({ ...always, decision: z.literal('return'), reason: z.string() }),
  ]),
  outcomeText: () => '已审核',
  reasons: () => [],
});
const contract = {
  ...nothingShipped,
  clerkSteps: { example: { valid: step, invalid: step } },
};

testRule('form-keys', { invalid: ['Field_2', 'Field_3', 'Field_4', 'Field_6', 'Field_7', 'Field_9'], contract });

test('says which key is meant, which option is not accepted, and what is missing for which decision', async () => {
  const project = await readProject(
    new Map([['forms/example/invalid.form', readFileSync(join(import.meta.dirname, 'invalid.form'), 'utf8')]]),
  );
  const found = await check(project, contract);
  const of = (id: string) => found.filter(({ element }) => element === id).map(({ message }) => message);
  expect(of('Field_2')).toEqual([
    '字段“审核意见”（review.decision）的选项 "aprove" 不被接受，选了它就无法办下去。',
    '字段“审核意见”（review.decision）缺少选项 "approve"，这一种情形无从选择。',
    '决定为 "approve"、"return" 时须有 review.periods.from，表单“审核意见”处没有这一字段，无法办下去。',
    '决定为 "approve"、"return" 时须有 review.checked，表单“审核意见”处没有这一字段，无法办下去。',
  ]);
  expect(of('Field_3')).toEqual(['字段“退回理由”（review.reason）决定为 "return" 时被隐藏，而这时必须填写，无法办下去。']);
  expect(found.find(({ element }) => element === 'Field_6')?.remedy).toContain('是否应为“remark”？');
});
