import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#test';
import { checkedBy, decidedTwice, fourEyes, type FourEyes, readFourEyes } from '../../../../src/models/four-eyes.ts';
import { readProject } from '../../../../src/models/project.ts';
import { check } from '../../../../tools/check/rules/four-eyes.ts';
import { nothingShipped, testRule } from '../rule-test.ts';

const why = '避免一人自办自核。';
const entry = (process: string, step: string, ...checks: string[]): FourEyes => ({ process, step, checks, twice: [], why });

testRule('four-eyes', {
  // There the first task is called otherwise, and the last one's group does not exist.
  invalid: ['approve', 'confirm'],
  contract: { fourEyes: [entry('example', 'approve', 'review'), entry('example', 'confirm', 'approve')] },
});

test.each([
  ['a process that is not there', [entry('exempel', 'approve', 'review')], /没有ID为“exempel”的流程/],
  ['a step that is not there', [entry('example', 'aprove', 'review')], /没有ID为“aprove”的人工任务/],
  ['a step that is no clerk’s task', [entry('example', 'approve', 'received')], /没有ID为“received”的人工任务/],
  ['a step that checks itself', [entry('example', 'approve', 'approve')], /核对它自己/],
  ['a decision that no form has', [{ ...entry('example', 'approve'), twice: ['aprove'] }], /没有决定“aprove”/],
  ['two that check each other', [entry('example', 'approve', 'review'), entry('example', 'review', 'approve')], /互相核对/],
])('%s is found', async (_what, list, message) => {
  const valid = readFileSync(join(import.meta.dirname, 'valid.bpmn'), 'utf8');
  const found = await check(await readProject(new Map([['bpmn/example.bpmn', valid]])), { ...nothingShipped, fourEyes: list });
  expect(found[0]).toMatchObject({
    file: 'bpmn/four-eyes.json',
    message: expect.stringMatching(message),
    remedy: expect.stringMatching(/请/),
  });
});

test('the list says in Chinese why another person is wanted', () => {
  expect(readFourEyes(JSON.stringify([entry('example', 'approve', 'review')]))).toEqual([entry('example', 'approve', 'review')]);
  const wrong = (change: object) => JSON.stringify([{ ...entry('example', 'approve', 'review'), ...change }]);
  expect(() => readFourEyes(wrong({ why: 'because' }))).toThrow('does not say in Chinese why');
  expect(() => readFourEyes(wrong({ checks: [] }))).toThrow();
});

test('payout, back-pay, collection, deemed service and resumption are checked by another person', () => {
  expect(fourEyes.flatMap(({ step, checks }) => (checks.length > 0 ? [step] : [])).sort()).toEqual([
    'approve-payout',
    'confirm-resumption',
    'determine-deemed-service',
    'determine-identity',
    'release-payout',
    'review-calculation',
    'review-collection',
  ]);
  expect(checkedBy('veteran-back-pay', 'review-calculation')).toEqual(['accept-application', 'determine-identity']);
  expect(checkedBy('veteran-back-pay', 'accept-application')).toEqual([]);
});

test('money goes to nobody by the word of one person, and none is taken for arrived', () => {
  const steps = fourEyes.flatMap(({ process, step }) => decidedTwice(process, step).map((decision) => `${step} ${decision}`));
  expect(steps.sort()).toEqual([
    'confirm-heir approve',
    'confirm-held-money advanced',
    'confirm-held-money returned',
    'confirm-late-back-pay refund',
    'confirm-late-back-pay returned',
    'confirm-late-contribution refund',
    'confirm-late-contribution returned',
    'resolve-remittance received',
  ]);
});
