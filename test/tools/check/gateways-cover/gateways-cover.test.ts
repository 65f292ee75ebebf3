import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#test';
import { z } from 'zod';
import { projectOf } from '../data-flow/process.ts';
import { check } from '../../../../tools/check/rules/gateways-cover.ts';
import { nothingShipped, testRule } from '../rule-test.ts';
import { sampleWorker } from '../sample-workers.ts';

const reviewing = (decision: z.ZodType) => ({
  ...nothingShipped,
  workers: [sampleWorker('review', { sets: { review: z.object({ decision, months: z.int() }) } })],
});
const contract = reviewing(z.enum(['approve', 'refuse', 'return']));
const messages = async (kind: string, { workers } = contract): Promise<(string | undefined)[][]> => {
  const project = await projectOf(readFileSync(join(import.meta.dirname, `${kind}.bpmn`), 'utf8'));
  return (await check(project, { ...contract, workers })).map(({ element, message }) => [element, message]);
};

testRule('gateways-cover', { invalid: ['agreed', 'agreed-to-long', 'long-to-extended'], contract });

test('says what has no way, what has two, and which way is never taken', async () => {
  expect(await messages('invalid')).toEqual([
    ['agreed', '排他网关“是否同意？”：当 review.decision = "approve" 时没有出路（另有 1 种情形），案件会停在这里。'],
    ['agreed-to-long', '排他网关“是否同意？”的连线“同意”永远不会走到：条件“review.decision = "aprove"”不可能成立。'],
    ['long-to-extended', '排他网关“是否满一年？”：当 review.months = 13 时，连线“是”和连线“否”的条件同时成立，走哪一条全凭先后。'],
  ]);
});

test('a new answer of the worker has no way yet', async () => {
  const found = await messages('valid', reviewing(z.enum(['approve', 'refuse', 'return', 'postpone'])));
  expect(found).toEqual([['agreed', '排他网关“是否同意？”：当 review.decision = "postpone" 时没有出路，案件会停在这里。']]);
});

test('an answer that may be missing has no way', async () => {
  const found = await messages('valid', reviewing(z.enum(['approve', 'refuse', 'return']).nullable()));
  expect(found).toEqual([['agreed', '排他网关“是否同意？”：当 review.decision 为空 时没有出路，案件会停在这里。']]);
});

test('of a text that may be anything, nobody has thought of the others', async () => {
  expect(await messages('valid', reviewing(z.string()))).toEqual([
    ['agreed', '排他网关“是否同意？”：当 review.decision 为其他内容 时没有出路，案件会停在这里。'],
  ]);
});

test('what nobody knows cannot be shown', async () => {
  const [found] = await messages('valid', reviewing(z.unknown()));
  expect(found).toEqual(['agreed', expect.stringContaining('review.decision 可能取哪些值无从得知')]);
});
