import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#test';
import { z } from 'zod';
import { projectOf } from '../data-flow/process.ts';
import { check } from '../../../../tools/check/rules/provided.ts';
import { nothingShipped, testRule } from '../rule-test.ts';
import { begun, sampleWorker } from '../sample-workers.ts';

const workers = [
  sampleWorker('register', { sets: { person: z.object({ category: z.string() }) } }),
  sampleWorker('reuse'),
  sampleWorker('check', { needs: { person: z.object({ category: z.string() }) } }),
];
const contract = { ...nothingShipped, workers, messages: { begun } };
const example = (kind: string) => projectOf(readFileSync(join(import.meta.dirname, `${kind}.bpmn`), 'utf8'));

testRule('provided', { invalid: ['check'], contract });

test('says which way misses it, and who provides it elsewhere', async () => {
  const [finding] = await check(await example('invalid'), contract);
  expect(finding?.message).toContain('开始事件“收到申请”→排他网关“已经登记？”→步骤“沿用”');
  expect(finding?.remedy).toContain('步骤“登记”');
});

test('a member that the worker needs and nobody gives is missed', async () => {
  const needy = [...workers.slice(0, 2), sampleWorker('check', { needs: { person: z.object({ age: z.string() }) } })];
  const findings = await check(await example('valid'), { ...contract, workers: needy });
  expect(findings.map(({ element, message }) => [element, message.includes('person.age')])).toEqual([['check', true]]);
});
