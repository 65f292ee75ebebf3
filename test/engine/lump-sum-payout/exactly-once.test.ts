/** The money on the real engine: lost answers, agencies away, a task completed twice, a withdrawal that races the order. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { variableOf } from '../../../src/models/element.ts';
import { DrivenCase } from '../case-driver.ts';
import { eventually, records } from '../records.ts';
import { engineForTests } from '../stack.ts';
import { startSystem, type System } from '../system.ts';
import { applicationOf } from './people.ts';
import { agenciesOf, approval, approve, released, type Agencies } from './world.ts';

let system: System;
let agencies: Agencies;
beforeAll(async () => {
  system = await startSystem();
  agencies = agenciesOf(system);
});
afterAll(() => system.stop());

const failedJobs = async (aCase: DrivenCase) =>
  records('job', { 'value.processInstanceKey': await aCase.instanceKey(), intent: 'FAILED' }).map(({ value }) => value.elementId);

test('the register is away, the answers of bank and register are lost: all is done in the end, once', async () => {
  await agencies.fault('/pension-relations/relation', { status: 503 });
  await agencies.fault('/bank/payouts', { loseAnswer: true });
  await agencies.fault('/pension-relations/terminations', { loseAnswer: true });
  const aCase = await DrivenCase.submit(system, applicationOf('测试支一'));
  await approve(aCase);
  await aCase.ends('completed');
  expect(await failedJobs(aCase)).toEqual(['look-up-account', 'terminate-relation', 'order-payout']);
  expect(await agencies.paid(aCase)).toEqual(['53059.20']);
  expect(await agencies.terminations(aCase)).toBe(1);
});

describe('the release is completed twice', () => {
  test('at the same time and once more: the engine takes one, and money moves once', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试支三'));
    await aCase.decide('review-payout', { decision: 'approve' });
    await aCase.decide('approve-payout', approval);
    const task = await eventually('the task', async () => {
      const created = records('user-task', { 'value.processInstanceKey': await aCase.instanceKey(), intent: 'CREATED' });
      return created.find(({ value }) => value.elementId === 'release-payout')?.value.userTaskKey;
    });
    await aCase.assign(task, 'yan.jijin');
    const complete = async () =>
      (
        await fetch(`${engineForTests().restAddress}/v2/user-tasks/${task}/completion`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ variables: { [variableOf('release-payout')]: released } }),
        })
      ).ok;
    const together = await Promise.all([complete(), complete(), complete()]);
    expect(together.filter((taken) => taken)).toHaveLength(1);
    const end = await aCase.ends('completed');
    expect(await complete()).toBe(false);
    expect(await agencies.paid(aCase)).toEqual(['57377.55']);
    expect(end.decisions.filter(({ step }) => step === 'release-payout')).toHaveLength(1);
  });
});

describe('a withdrawal', () => {
  test('while the bank is slow comes too late: it is refused, and the case is paid', async () => {
    await agencies.fault('/bank/payouts', { delayMs: 3000 });
    const aCase = await DrivenCase.submit(system, applicationOf('测试支十一'));
    await approve(aCase);
    await eventually('the order', async () => ((await aCase.progress()).payout ? true : undefined));
    await expect(aCase.withdraw()).rejects.toThrow(/409/);
    await aCase.ends('completed');
    expect(await agencies.paid(aCase)).toEqual(['40848.44']);
  });

  test('that races the order: withdrawn and nothing paid, or paid and not withdrawn', async () => {
    const people = ['测试支二', '测试支四', '测试支五', '测试支七', '测试支八'];
    const ends = await Promise.all(
      people.map(async (name, place) => {
        const aCase = await DrivenCase.submit(system, applicationOf(name));
        await approve(aCase);
        // Each a little later than the one before: somewhere between the release and the bank.
        await new Promise((resolve) => setTimeout(resolve, place * 60));
        const taken = await aCase.withdraw().then(
          () => true,
          () => false,
        );
        await aCase.ends(taken ? 'withdrawn' : 'completed');
        return { taken, paid: (await agencies.paid(aCase)).length, terminated: await agencies.terminations(aCase) };
      }),
    );
    for (const { taken, paid, terminated } of ends) expect([paid, terminated]).toEqual(taken ? [0, 0] : [1, 1]);
  });
});
