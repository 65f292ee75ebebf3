/** A suspended participant dies, or one who is about to transfer out: the case ends, and the account is left to the heirs (S-01, L-02). */
import { afterAll, beforeAll, expect, test } from '#test';
import { suspensionFor } from '../../registries/suspension-for.ts';
import { participantNamed } from '../../registries/simulated.ts';
import { DrivenCase } from '../case-driver.ts';
import { deathIsTrue, heirClaim, heirIsProved } from '../heirs.ts';
import { startSystem, type System } from '../system.ts';
import { calendar, noticeOf, paysArrears, registerOf } from './world.ts';

let system: System;
let register: ReturnType<typeof registerOf>;
const { now, passes } = calendar();
beforeAll(async () => {
  system = await startSystem({ clock: now });
  register = registerOf(system);
});
afterAll(() => system.stop());

const approved = async (name: string) => {
  const aCase = await DrivenCase.submit(system, suspensionFor(name));
  await aCase.decide('review-suspension', { decision: 'approve' });
  return aCase;
};

test('S-07 a part of what is owed is paid, then he dies: it is asked for no more, and goes to the heir', async () => {
  const aCase = await approved('测试断三');
  await paysArrears(aCase, '1000.00');
  await aCase.dies(participantNamed('测试断三').idNumber, '2026-11-02');
  await aCase.decide('confirm-death', deathIsTrue);
  await aCase.isClaimed(heirClaim);
  await aCase.decide('confirm-heir', heirIsProved);
  const end = await aCase.ends('died');
  expect(end.totals.personalShare).toMatchObject({ due: '0.00', received: '0.00' });
  expect(end.refunds.map(({ amount }) => amount)).toEqual(['1000.00']);
  expect(await register.relationOf('测试断三')).toMatchObject({ status: 'active' });
});

test('S-10 suspended: the wait for the resumption is over, the account stays sealed for the heirs', async () => {
  const aCase = await approved('测试断五');
  await aCase.reaches('await-resumption');
  await passes(40);
  await aCase.dies(participantNamed('测试断五').idNumber, '2026-11-02');
  await aCase.decide('confirm-death', deathIsTrue);
  const end = await aCase.ends('died');
  expect(end.outcome).toBe('died');
  expect(end.stepsDone.map(({ elementId }) => elementId)).toContain('credit-died-interest');
  expect(await noticeOf(aCase, 'death-notice')).toContain('可以向参保地社会保险局申请一次性支付');
  expect(await register.relationOf('测试断五')).toMatchObject({ status: 'suspended' });
});
