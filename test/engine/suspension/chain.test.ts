/**
 * What one process does to the next, as far as suspension goes: the register shows the relation suspended, and active
 * again, and the next case finds it so.
 */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { suspensionFor } from '../../registries/suspension-for.ts';
import { DrivenCase } from '../case-driver.ts';
import { startSystem, type System } from '../system.ts';
import { applicationOf } from '../lump-sum-payout/people.ts';
import { approve } from '../lump-sum-payout/world.ts';
import { registerOf } from './world.ts';

let system: System;
let register: ReturnType<typeof registerOf>;
beforeAll(async () => {
  system = await startSystem();
  register = registerOf(system);
});
afterAll(() => system.stop());

const resumed = async (aCase: DrivenCase, on: string) => {
  await aCase.resume(on);
  await aCase.decide('confirm-resumption', { decision: 'confirm' });
  return aCase.ends('completed');
};

describe('S-10, S-11, S-15 enlisted, and home again', () => {
  test('suspended, then active; the months until the approval stand, and the next case can suspend it again', async () => {
    const before = await register.relationOf('测试断五');
    const first = await DrivenCase.submit(system, suspensionFor('测试断五'));
    await first.decide('review-suspension', { decision: 'approve' });
    await first.reaches('await-resumption');
    expect(await register.relationOf('测试断五')).toMatchObject({
      status: 'suspended',
      suspension: { reason: 'enlisted', from: '2026-09', caseNumber: first.caseNumber },
      paid: before.paid,
      account: before.account,
    });
    await resumed(first, '2026-11-20');
    expect(await register.relationOf('测试断五')).toMatchObject({
      status: 'active',
      suspension: null,
      paid: before.paid,
      servedSentences: [],
    });

    const second = await DrivenCase.submit(
      system,
      suspensionFor('测试断五', { suspensionReason: 'other', otherReason: '暂停缴费', enlistmentApprovalDate: undefined }),
    );
    await second.decide('review-suspension', { decision: 'approve' });
    await second.reaches('await-resumption');
    expect(await register.relationOf('测试断五')).toMatchObject({ status: 'suspended', suspension: { reason: 'other' } });
  });
});

describe('S-14 imprisonment', () => {
  test('the months of the sentence stand in the register once it is served: no later case may collect them (C-21)', async () => {
    const aCase = await DrivenCase.submit(system, suspensionFor('测试断一'));
    await aCase.decide('review-suspension', { decision: 'approve' });
    await resumed(aCase, '2026-11-20');
    expect(await register.relationOf('测试断一')).toMatchObject({
      status: 'active',
      deemedMonths: 0,
      servedSentences: [{ from: '2026-09', to: '2026-10' }],
    });
    await expect(register.pays('测试断一', ['2026-09'])).rejects.toThrow('was served in prison');
  });
});

describe('S-07 transferred out', () => {
  test('the relation is elsewhere: the next case here has nothing to suspend', async () => {
    const first = await DrivenCase.submit(system, suspensionFor('测试断九'));
    await first.decide('review-suspension', { decision: 'approve' });
    await first.ends('completed');
    const second = await DrivenCase.submit(
      system,
      suspensionFor('测试断九', { suspensionReason: 'other', otherReason: '暂停缴费', transferTo: undefined }),
    );
    await second.decide('review-suspension', { decision: 'refuse', reason: '关系已经转出' });
    const end = await second.ends('refused');
    expect(end.notices.find(({ template }) => template === 'refusal-notice')?.body).toContain('基本养老保险关系已经转出，不能办理中断');
  });
});

describe('L-01 a suspended person is paid out', () => {
  test('the suspension ends with the relation, not when interest would be due', async () => {
    const payout = applicationOf('测试支五');
    const suspended = await DrivenCase.submit(system, { ...suspensionFor('测试断二'), applicant: payout.applicant });
    await suspended.decide('review-suspension', { decision: 'approve' });
    await suspended.reaches('await-resumption');
    const paidOut = await DrivenCase.submit(system, payout);
    await approve(paidOut);
    await paidOut.ends('completed');
    const end = await suspended.ends('completed');
    expect(end.outcomeReasons[0]).toMatchObject({ requirement: 'S-01', finding: '基本养老保险关系已经终止或者转出，本次中断结束。' });
    expect(await register.orders(suspended, 'interest')).toBe(0);
  });
});
