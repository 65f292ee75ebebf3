/** Money and register on the real engine: agencies away, lost answers, replies told twice: nothing is lost, nothing done twice. */
import { afterAll, beforeAll, expect, test } from '#test';
import { continuationFor } from '../../registries/continuation-for.ts';
import { DrivenCase } from '../case-driver.ts';
import { eventually, records } from '../records.ts';
import { startSystem, type System } from '../system.ts';
import { approve, registerOf } from './world.ts';

let system: System;
let register: ReturnType<typeof registerOf>;
beforeAll(async () => {
  system = await startSystem();
  register = registerOf(system);
});
afterAll(() => system.stop());

/** How often the job of the element failed; the engine exports its records a moment later. */
const failures = async (aCase: DrivenCase, elementId: string) => {
  const terms = { 'value.processInstanceKey': await aCase.instanceKey(), intent: 'FAILED' };
  return eventually(`a failure of ${elementId}`, async () => {
    const failed = records('job', terms).filter(({ value }) => value.elementId === elementId);
    return failed.length || undefined;
  });
};

test('the register is away, the answers to every order are lost: each is done once in the end', async () => {
  await register.fault('/pension-relations/relation', { status: 503 });
  for (const order of ['transfer-requests', 'transfer-returns', 'resumptions', 'contributions']) {
    await register.fault(`/pension-relations/${order}`, { loseAnswer: true });
  }
  const aCase = await DrivenCase.submit(system, continuationFor('测试续三'));
  await approve(aCase);
  await aCase.pays('personalShare');
  await aCase.ends('completed');
  const tried = ['look-up-relation', 'request-transfer', 'return-transfer-materials', 'resume-participation', 'post-collection'];
  for (const element of tried) expect([element, await failures(aCase, element)]).toEqual([element, 1]);
  expect(await register.orders(aCase)).toEqual(['transferRequest', 'transferReturn', 'resumption', 'contributions']);
  const months = (await register.relationOf('测试续三')).paid.filter(({ place }) => place === '示例区');
  expect(months).toHaveLength(1);
});

test('C-20 the answer to the return of everything is lost: it is returned once', async () => {
  await register.fault('/pension-relations/transfer-returns', { loseAnswer: true });
  const aCase = await DrivenCase.submit(system, continuationFor('测试续四'));
  await approve(aCase);
  await aCase.pays('personalShare');
  await aCase.ends('completed');
  expect(await failures(aCase, 'return-all-materials')).toBe(1);
  expect(await register.orders(aCase)).toEqual(['transferRequest', 'transferReturn', 'resumption', 'contributions']);
});

test('the surplus goes back once though the bank’s answer is lost', async () => {
  await register.fault('/bank/refunds', { loseAnswer: true });
  const aCase = await DrivenCase.submit(system, continuationFor('测试续一'));
  await approve(aCase);
  await aCase.pays('personalShare', '12456.20');
  const end = await aCase.ends('completed');
  expect(end.refunds.map(({ amount }) => amount)).toEqual(['1.00']);
  expect(await failures(aCase, 'refund-surplus-payments')).toBe(1);
});

test('once contributions go on a withdrawal is refused', async () => {
  await register.fault('/pension-relations/resumptions', { delayMs: 2500 });
  const aCase = await DrivenCase.submit(system, continuationFor('测试续十三'));
  await approve(aCase);
  await aCase.pays('personalShare');
  await aCase.reaches('resume-participation');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await expect(aCase.withdraw()).rejects.toThrow(/409/);
  await aCase.ends('completed');
});
