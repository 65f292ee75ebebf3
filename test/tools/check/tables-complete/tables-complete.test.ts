import { join } from 'node:path';
import { expect, test } from '#test';
import { z } from 'zod';
import { shippedContract } from '../../../../tools/check/contract.ts';
import { filesOf } from '../../../../src/models/files.ts';
import { readProject } from '../../../../src/models/project.ts';
import { check } from '../../../../tools/check/rules/tables-complete.ts';
import { nothingShipped, testRule } from '../rule-test.ts';

const invalid = ['gap', 'overlap-able', 'misspelt-value', 'misspelt-result', 'misspelt-never', 'misspelt-again', 'order', 'silent-unit'];

testRule('tables-complete', { invalid });

const messages = async (): Promise<Record<string, string>> => {
  const project = await readProject(filesOf(join(import.meta.dirname, 'invalid')));
  const found = await check(project, nothingShipped);
  return Object.fromEntries(found.map(({ element = '', message }) => [element, message]));
};

test('says what is missing by the columns that make the difference, and names rows by their numbers', async () => {
  expect(await messages()).toMatchObject({
    gap: '决策表“缴费主体”：当“单位状况” = "unable"、“已确认” = false时没有适用的行。',
    'overlap-able': '第 3 行与第 2 行当“单位状况” = "able"、“缴费月数” = 24时同时适用，结果无法确定。',
    'misspelt-again': '第 5 行与第 2 行的结果相同，当“单位状况” = "able"、“已确认” = true时会重复列出。',
  });
});

test('a value that the process may give must be listed', async () => {
  const { workers, ...contract } = shippedContract();
  const more = workers.map((worker) =>
    worker.jobType === 'look-up-hardship'
      ? { ...worker, outputAt: () => z.object({ hardship: z.enum(['none', 'minimumLivingAllowance', 'extremePoverty', 'disabled']) }) }
      : worker,
  );
  const found = await check(await readProject(filesOf()), { ...contract, workers: more });
  expect(found.map(({ file, element }) => [file, element])).toEqual([['dmn/back-pay-payer.dmn', 'back-pay-payer-hardship']]);
  expect(found[0]?.message).toContain('"disabled"');
});
