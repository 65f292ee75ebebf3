/** From the sealing of the account to the resumption: who may pay, what counts, who ends the suspension (S-01 to S-06, S-10 to S-16). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { suspensionFor } from '../../registries/suspension-for.ts';
import { DrivenCase } from '../case-driver.ts';
import { startSystem, type System } from '../system.ts';
import { daysPass, noticeOf, registerOf } from './world.ts';

let system: System;
let register: ReturnType<typeof registerOf>;
beforeAll(async () => {
  system = await startSystem();
  register = registerOf(system);
});
afterAll(() => system.stop());

const approve = { decision: 'approve' };

describe('S-12 to S-15 a sentence that has been served', () => {
  test('deemed months are lost, actual ones kept; those paid since are added; answers that are lost change nothing', async () => {
    const aCase = await DrivenCase.submit(system, suspensionFor('测试断十三'));
    await register.fault('suspensions', { loseAnswer: true });
    await aCase.decide('review-suspension', approve);
    await aCase.reaches('await-resumption');
    expect(await register.relationOf('测试断十三')).toMatchObject({
      status: 'suspended',
      deemedMonths: 0,
      suspension: { reason: 'sentenced', from: '2021-03' },
    });
    await expect(aCase.withdraw()).rejects.toThrow(/409/);
    expect((await aCase.progress()).next).toMatchObject([{ action: 'resume' }]);

    // He has paid since he was released, but states a day before the suspension began.
    await register.pays('测试断十三', ['2026-10', '2026-11']);
    await aCase.resume('2021-03-31');
    await aCase.decide('confirm-resumption', { decision: 'reject', reason: '恢复日期早于中断，应更正' });
    await aCase.isNotified('resumption-refusal-notice');
    await aCase.reaches('await-resumption', 2);

    await register.fault('resumptions', { loseAnswer: true });
    await aCase.resume('2026-10-09');
    await aCase.decide('confirm-resumption', { decision: 'confirm', endedOn: '2024-03-31' });
    const end = await aCase.ends('completed');
    expect(await register.relationOf('测试断十三')).toMatchObject({
      status: 'active',
      deemedMonths: 0,
      // Released in 2024, though contributions go on in 2026 only.
      servedSentences: [{ from: '2021-03', to: '2024-03' }],
    });
    expect(await noticeOf(aCase, 'resumption-notice')).toContain('中断前214个月（17年10个月），恢复后2个月，合并计算共216个月（18年）');
    expect(await noticeOf(aCase, 'resumption-notice')).toContain('视为缴费年限：0个月');
    expect([await register.orders(aCase, 'suspension'), await register.orders(aCase, 'resumption')]).toEqual([1, 1]);
    expect(end.outcomeReasons.map(({ requirement }) => requirement)).toEqual(['S-15']);
  });
});

describe('S-10 enlistment', () => {
  test('the month before the approval is the last one payable; the register is away for a moment', async () => {
    await register.fault('relation', { status: 503 });
    const aCase = await DrivenCase.submit(system, suspensionFor('测试断五'));
    await aCase.decide('review-suspension', approve);
    await aCase.reaches('await-resumption');
    const { decisions } = await aCase.progress();
    const checked = decisions.find(({ step }) => step === 'check-suspension');
    expect(checked?.reasons.find(({ requirement }) => requirement === 'S-10')?.finding).toContain('最后应缴费月份为2026年8月');
    expect(await register.relationOf('测试断五')).toMatchObject({ suspension: { reason: 'enlisted', from: '2026-09' } });
    expect(await noticeOf(aCase, 'suspension-notice')).toContain('自2026年9月起中断缴费');
  });
});

describe('S-16 a suspended sentence', () => {
  test('what is paid in the probation period counts, and no deemed month is lost', async () => {
    const aCase = await DrivenCase.submit(system, suspensionFor('测试断六'));
    await aCase.decide('review-suspension', approve);
    await aCase.reaches('await-resumption');
    expect(await noticeOf(aCase, 'suspension-notice')).toContain('该期间可以继续缴纳基本养老保险费');
    await register.pays('测试断六', ['2026-09', '2026-10']);
    await aCase.resume('2026-11-02');
    await aCase.decide('confirm-resumption', { decision: 'confirm' });
    await aCase.ends('completed');
    expect(await noticeOf(aCase, 'resumption-notice')).toContain('中断期间计算2个月');
    expect(await register.relationOf('测试断六')).toMatchObject({ status: 'active', deemedMonths: 36 });
  });
});

describe('another case does something to the relation', () => {
  test('S-15 it resumes it: nobody has to confirm, and nothing is resumed twice', async () => {
    const aCase = await DrivenCase.submit(system, suspensionFor('测试断七'));
    await aCase.decide('review-suspension', approve);
    await aCase.reaches('await-resumption');
    await register.resumes('测试断七', '2026-11');
    await aCase.resume('2026-11-20');
    const end = await aCase.ends('completed');
    expect(end.notices.map(({ template }) => template)).toContain('resumption-notice');
    expect(end.stepsDone.map(({ elementId }) => elementId)).not.toContain('confirm-resumption');
    expect(await register.orders(aCase, 'resumption')).toBe(0);
  });

  test('L-01 it ends it: the case ends by itself when interest would be due', async () => {
    const aCase = await DrivenCase.submit(system, suspensionFor('测试断二'));
    await aCase.decide('review-suspension', approve);
    await aCase.reaches('await-resumption');
    await register.ends('测试断二');
    await daysPass(366);
    const end = await aCase.ends('completed');
    expect(end.notices.map(({ template }) => template)).not.toContain('resumption-notice');
    expect(await register.orders(aCase, 'interest')).toBe(0);
  });
});
