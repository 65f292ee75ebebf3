/** S-07 to S-09: a transfer-out, with nothing owed, what is owed paid, deleted at once, deleted while waiting, or neither. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { suspensionFor } from '../../registries/suspension-for.ts';
import { DrivenCase } from '../case-driver.ts';
import { startSystem, type System } from '../system.ts';
import { daysPass, noticeOf, paysArrears, registerOf } from './world.ts';

let system: System;
let register: ReturnType<typeof registerOf>;
beforeAll(async () => {
  system = await startSystem();
  register = registerOf(system);
});
afterAll(() => system.stop());

const approved = async (...application: Parameters<typeof suspensionFor>) => {
  const aCase = await DrivenCase.submit(system, suspensionFor(...application));
  await aCase.decide('review-suspension', { decision: 'approve' });
  return aCase;
};
const away = { status: 'transferredOut', place: '示例二区', arrears: { months: [] } };

test('S-07 nothing is owed: the relation goes at once', async () => {
  const aCase = await approved('测试断九');
  const end = await aCase.ends('completed');
  expect(await register.relationOf('测试断九')).toMatchObject(away);
  expect(end.stepsDone.map(({ elementId }) => elementId)).not.toContain('settle-arrears');
});

test('S-07 paid in two parts and a little too much: cleared once, what is too much goes back; lost answers change nothing', async () => {
  const aCase = await approved('测试断三');
  await paysArrears(aCase, '1000.00');
  await register.fault('arrears-clearances', { loseAnswer: true });
  await register.fault('transfers-out', { loseAnswer: true });
  await paysArrears(aCase, '1600.00');
  const end = await aCase.ends('completed');
  expect(await register.relationOf('测试断三')).toMatchObject(away);
  expect([await register.orders(aCase, 'arrearsClearance'), await register.orders(aCase, 'transferOut')]).toEqual([1, 1]);
  expect(end.refunds.map(({ amount }) => amount)).toEqual(['87.20']);
  expect(await noticeOf(aCase, 'transfer-out-notice')).toContain('欠缴的基本养老保险费2512.80元已经完清，所缴的3个月计算缴费年限');
  expect((await register.relationOf('测试断三')).paid.at(-1)).toMatchObject({ to: '2026-08' });
});

test('S-08 deletion is applied for with the application: nobody waits', async () => {
  const aCase = await approved('测试断四');
  const end = await aCase.ends('completed');
  expect(await register.relationOf('测试断四')).toMatchObject(away);
  expect(end.totals.personalShare).toMatchObject({ due: '0.00', outstanding: '0.00' });
  expect(await noticeOf(aCase, 'transfer-out-notice')).toContain('尚欠的5个月、4188.00元，经本人申请作删除处理');
});

test('S-08 one month of three is paid: it counts, the other two are deleted, and what is left over goes back', async () => {
  await register.forgets('测试断三');
  const before = await register.relationOf('测试断三');
  const aCase = await approved('测试断三');
  await paysArrears(aCase, '1000.00');
  await register.fault('contributions', { loseAnswer: true });
  await register.fault('arrears-clearances', { loseAnswer: true });
  await aCase.requestArrearsDeletion();
  const end = await aCase.ends('completed');
  const after = await register.relationOf('测试断三');
  expect(after).toMatchObject(away);
  expect(after.paid.at(-1)).toMatchObject({ from: '2026-06', to: '2026-06' });
  // 8 % of the base of 4188.00
  expect(after.account.principal.minus(before.account.principal).toString()).toBe('335.04');
  expect(end.refunds.map(({ amount }) => amount)).toEqual(['162.40']);
  expect(end.totals.personalShare).toMatchObject({ due: '837.60', outstanding: '0.00', surplus: '0.00' });
  const told = await noticeOf(aCase, 'transfer-out-notice');
  expect(told).toContain('已经足额缴纳的1个月、837.60元，计算缴费年限');
  expect(told).toContain('尚欠的2个月、1675.20元，经本人申请作删除处理，不计算缴费年限');
});

describe('S-09 the card is to be printed before the new standard is released', () => {
  test('the months of this year are owed by last year’s standard; S-08 deleted on request while waiting, what was paid goes back', async () => {
    const aCase = await approved('测试断十');
    await aCase.isNotified('arrears-notice');
    expect(await noticeOf(aCase, 'arrears-notice')).toContain('1620.80元');
    await paysArrears(aCase, '600.00');
    await aCase.requestArrearsDeletion();
    const end = await aCase.ends('completed');
    expect(end.refunds.map(({ amount }) => amount)).toEqual(['600.00']);
    expect(end.totals.personalShare).toMatchObject({ due: '0.00', surplus: '0.00' });
    expect(await register.orders(aCase, 'arrearsClearance')).toBe(0);
    expect(await register.relationOf('测试断十')).toMatchObject(away);
    expect(end.decisions.map(({ step }) => step)).toContain('record-arrears-deletion');
  });
});

describe('neither paid nor deleted', () => {
  test('S-07, S-08 reminded, then lapsed: the relation stays, what was paid goes back', async () => {
    const aCase = await approved('测试断八', {
      suspensionReason: 'transferOut',
      transferTo: '示例二区',
      custodyType: undefined,
      custodyFrom: undefined,
    });
    await paysArrears(aCase, '916.80');
    await daysPass(8);
    await aCase.isNotified('arrears-reminder');
    expect(await noticeOf(aCase, 'arrears-reminder')).toContain('3000.00元未收到');
    await daysPass(23);
    const end = await aCase.ends('lapsed');
    expect(end.refunds.map(({ amount }) => amount)).toEqual(['916.80']);
    expect(end.outcomeReasons.map(({ requirement }) => requirement)).toEqual(['S-07', 'S-08']);
    expect(await noticeOf(aCase, 'lapse-notice')).toContain('欠缴的基本养老保险费在告知的期限内既未完清、也未申请删除');
    expect(await register.relationOf('测试断八')).toMatchObject({ status: 'active', place: '示例区' });
  });

  test('withdrawn while waiting: what was paid goes back, the relation stays', async () => {
    const aCase = await approved('测试断二', { suspensionReason: 'transferOut', transferTo: '示例二区', otherReason: undefined });
    await paysArrears(aCase, '350.40');
    await aCase.withdraw();
    const end = await aCase.ends('withdrawn');
    expect(end.refunds.map(({ amount }) => amount)).toEqual(['350.40']);
    expect(await register.relationOf('测试断二')).toMatchObject({
      status: 'active',
      arrears: { months: [{ from: '2026-05', to: '2026-08' }] },
    });
  });
});

describe('S-07 a month falls due while the case waits', () => {
  test('it is assessed before the transfer, and asked for alone; paid, all months count', async () => {
    await register.forgets('测试断三');
    const aCase = await approved('测试断三');
    await aCase.reaches('settle-arrears');
    await register.monthDue('测试断三', '2026-09');
    await paysArrears(aCase, '2512.80');
    await aCase.reaches('settle-arrears', 2);
    const told = await noticeOf(aCase, 'arrears-notice');
    expect(told).toContain('尚有欠缴的基本养老保险费837.60元');
    expect(told).not.toContain('2026年8月：');
    await paysArrears(aCase, '837.60');
    const end = await aCase.ends('completed');
    expect(end.refunds).toEqual([]);
    const { paid, ...relation } = await register.relationOf('测试断三');
    expect(relation).toMatchObject(away);
    expect(paid.at(-1)).toMatchObject({ from: '2026-06', to: '2026-09' });
    expect(await register.orders(aCase, 'arrearsClearance')).toBe(2);
  });

  test('S-08 deletion while waiting: the month that has fallen due since is deleted too', async () => {
    await register.forgets('测试断三');
    const aCase = await approved('测试断三');
    await aCase.reaches('settle-arrears');
    await register.monthDue('测试断三', '2026-09');
    await aCase.requestArrearsDeletion();
    await aCase.ends('completed');
    expect(await noticeOf(aCase, 'transfer-out-notice')).toContain('尚欠的4个月、3350.40元，经本人申请作删除处理');
  });

  test('not paid in time: what was cleared counts, and the part that was paid of the rest goes back', async () => {
    await register.forgets('测试断二');
    const aCase = await approved('测试断二', { suspensionReason: 'transferOut', transferTo: '示例二区', otherReason: undefined });
    await aCase.reaches('settle-arrears');
    await register.monthDue('测试断二', '2026-09');
    await paysArrears(aCase, '3350.40');
    await aCase.reaches('settle-arrears', 2);
    await paysArrears(aCase, '300.00');
    await daysPass(31);
    const end = await aCase.ends('lapsed');
    expect(end.refunds.map(({ amount }) => amount)).toEqual(['300.00']);
    expect(await register.relationOf('测试断二')).toMatchObject({
      status: 'active',
      arrears: { months: [{ from: '2026-09', to: '2026-09' }] },
    });
  });
});
