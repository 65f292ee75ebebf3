/** What other processes have done to a relation, and what continuation makes of it; and what it does to an open suspension. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { isoDate } from '../../../src/policy/dates.ts';
import { continuationFor } from '../../registries/continuation-for.ts';
import { suspensionFor } from '../../registries/suspension-for.ts';
import { DrivenCase } from '../case-driver.ts';
import { applicationOf as payoutOf } from '../lump-sum-payout/people.ts';
import { approve as approvePayout } from '../lump-sum-payout/world.ts';
import { startSystem, type System } from '../system.ts';
import { approve, registerOf } from './world.ts';

let system: System;
let register: ReturnType<typeof registerOf>;
beforeAll(async () => {
  system = await startSystem();
  register = registerOf(system);
});
afterAll(() => system.stop());

const discharged = (on: string) => ({ suspensionEndedOn: on, reason: '退出现役证明载明的日期' });

describe('S-10, S-15, C-01 suspended for enlistment', () => {
  test('continues after the service: its months are not collected, and the open suspension ends with it', async () => {
    const suspension = await DrivenCase.submit(system, suspensionFor('测试断五'));
    await suspension.decide('review-suspension', { decision: 'approve' });
    await suspension.reaches('await-resumption');
    expect((await register.relationOf('测试断五')).suspension).toMatchObject({ reason: 'enlisted', from: '2026-09' });

    const continuation = await DrivenCase.submit(system, continuationFor('测试断五'));
    await approve(continuation, discharged('2026-10-31'));
    const { reasons } = (await continuation.progress()).decisions.find(({ step }) => step === 'calculate-collection') ?? { reasons: [] };
    expect(reasons.find(({ requirement }) => requirement === 'S-10')?.finding).toContain('2026年9月至2026年10月共2个月为参军期间');
    await continuation.pays('personalShare');
    expect((await continuation.ends('completed')).totals.personalShare.due).toBe('837.60');
    await suspension.ends('completed');
    const relation = await register.relationOf('测试断五');
    expect(relation).toMatchObject({ status: 'active', suspension: null });
    expect(relation.paid.at(-1)?.to).toBe('2026-11');
  });

  test('suspended before cases had numbers: continues in the same way, and the months since the discharge are collected', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续十'));
    await approve(aCase, discharged('2026-09-01'));
    await aCase.pays('personalShare');
    const end = await aCase.ends('completed');
    expect(end.totals.personalShare.due).toBe('1675.20');
    expect(await register.relationOf('测试续十')).toMatchObject({ status: 'active', suspension: null });
  });
});

describe('C-21, S-14 suspended for a sentence', () => {
  test('released in 2024: the months of the sentence are never collected, those since are', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续十二', { suspensionEndedOn: isoDate('2024-03-29') }));
    await aCase.decide('review-continuation', {
      decision: 'approve',
      suspensionEndedOn: '2024-03-31',
      reason: '刑满释放证明载明2024年3月31日期满',
    });
    await aCase.decide('review-collection', { decision: 'approve' });
    await aCase.pays('personalShare');
    await aCase.ends('completed');
    const relation = await register.relationOf('测试续十二');
    expect(relation).toMatchObject({ status: 'active', servedSentences: [{ from: '2022-05', to: '2024-03' }] });
    expect(relation.paid.at(-1)).toMatchObject({ from: '2024-04', to: '2026-11' });
  });
});

describe('L-01, C-01 paid out', () => {
  test('the relation has ended: it cannot be continued', async () => {
    const payout = await DrivenCase.submit(system, payoutOf('测试支三'));
    await approvePayout(payout);
    await payout.ends('completed');
    const aCase = await DrivenCase.submit(system, continuationFor('测试支三'));
    await aCase.decide('review-continuation', { decision: 'refuse', reason: '关系已因一次性支付终止' });
    const end = await aCase.ends('refused');
    expect(end.notices.find(({ template }) => template === 'refusal-notice')?.body).toContain(
      '基本养老保险关系已经终止，个人账户储存额已经支付',
    );
    expect((await register.relationOf('测试支三')).status).toBe('terminated');
  });
});
