/** From the application to the notice: without a transfer, with one, outside the pooling area (C-01 to C-08, C-14 to C-18). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { isoDate } from '../../../src/policy/dates.ts';
import { continuationFor } from '../../registries/continuation-for.ts';
import { DrivenCase } from '../case-driver.ts';
import { startSystem, type System } from '../system.ts';
import { approve, registerOf } from './world.ts';

let system: System;
let register: ReturnType<typeof registerOf>;
beforeAll(async () => {
  system = await startSystem();
  register = registerOf(system);
});
afterAll(() => system.stop());

const stepsOf = (end: Awaited<ReturnType<DrivenCase['progress']>>) => end.stepsDone.map(({ elementId }) => elementId);

describe('C-02 unemployed worker of this district', () => {
  test('no transfer: past years are collected, paid, entered; contributions go on', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续一'));
    await approve(aCase);
    await aCase.pays('personalShare');
    const end = await aCase.ends('completed');
    expect(stepsOf(end)).not.toContain('request-transfer');
    // 4 months of 2025 at 810.40, 11 of 2026 at 837.60.
    expect(end.totals.personalShare).toMatchObject({ due: '12455.20', outstanding: '0.00', surplus: '0.00' });
    const relation = await register.relationOf('测试续一');
    expect(relation).toMatchObject({ status: 'active', place: '示例区' });
    expect(relation.paid.at(-1)).toMatchObject({ from: '2025-09', to: '2026-11', place: '示例区' });
    expect(await register.orders(aCase)).toEqual(['resumption', 'contributions']);
    expect(end.notices.find(({ template }) => template === 'collection-notice')?.body).toContain('2025年9月至2025年12月，共4个月');
    const notice = end.notices.find(({ template }) => template === 'continuation-notice')?.body;
    expect(notice).toContain('起始缴费时间：2025年9月');
    expect(notice).toContain('自2026年12月起，请按月');
  });

  test('C-14, C-16 the second person determines a later start and a lower base: calculated again, and the rest is paid', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续十三'));
    await aCase.decide('review-continuation', { decision: 'approve' });
    await aCase.decide('review-collection', { decision: 'adjust', startMonth: '2026-09', base: 3000, reason: '本人提供的失业登记记载' });
    await aCase.decide('review-collection', { decision: 'approve' });
    await aCase.pays('personalShare');
    const end = await aCase.ends('completed');
    expect(end.totals.personalShare.due).toBe('1800.00');
    expect(end.decisions.filter(({ step }) => step === 'calculate-collection')).toHaveLength(2);
    expect((await register.relationOf('测试续十三')).paid.at(-1)).toMatchObject({ from: '2026-09', to: '2026-11' });
  });

  test('C-14 paid up to the month of the application: nothing to collect, contributions go on at once', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续十一', { applicationDate: isoDate('2025-12-15') }));
    await aCase.decide('review-continuation', { decision: 'approve' });
    const end = await aCase.ends('completed');
    expect(stepsOf(end)).not.toContain('review-collection');
    expect(await register.orders(aCase)).toEqual(['resumption']);
    expect(end.notices.find(({ template }) => template === 'continuation-notice')?.body).toContain('起始缴费时间：2026年1月');
  });
});

describe('C-18 the retirement age of individuals', () => {
  test('a woman of 53 has not reached it: she continues, as E-25 would have let her join', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续十八'));
    await approve(aCase);
    await aCase.pays('personalShare');
    const end = await aCase.ends('completed');
    expect((await register.relationOf('测试续十八')).paid.at(-1)).toMatchObject({ from: '2026-01', to: '2026-11' });
    expect(end.notices.find(({ template }) => template === 'continuation-notice')?.body).toContain('自2026年12月起，请按月');
  });

  test.each([
    ['payOn', '2026-11', '自2026年12月起，请按月'],
    ['untilThen', '2026-04', '不再按月缴费'],
  ])('AMB-57 reached in May 2026; the clerk decides "%s", and so it is done', async (afterRetirementAge, to, words) => {
    await register.reset('测试续十九');
    const aCase = await DrivenCase.submit(system, continuationFor('测试续十九'));
    await aCase.decide('review-continuation', { decision: 'approve', reason: '缴费年限不足十五年，申请延长缴费', afterRetirementAge });
    await aCase.decide('review-collection', { decision: 'approve' });
    await aCase.pays('personalShare');
    const end = await aCase.ends('completed');
    expect((await register.relationOf('测试续十九')).paid.at(-1)).toMatchObject({ from: '2026-01', to });
    expect(end.notices.find(({ template }) => template === 'continuation-notice')?.body).toContain(words);
  });
});

describe('C-03 another district', () => {
  test('its agency replies completely: what it has paid is known, and the rest is collected', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续二', { requestedBase: 4000 }));
    await approve(aCase);
    await aCase.pays('personalShare');
    const end = await aCase.ends('completed');
    expect(stepsOf(end)).toEqual(expect.arrayContaining(['request-transfer', 'await-transfer-reply', 'check-transfer-reply']));
    expect(await register.orders(aCase)).toEqual(['transferRequest', 'resumption', 'contributions']);
    const relation = await register.relationOf('测试续二');
    expect(relation).toMatchObject({ status: 'active', place: '示例区' });
    expect(relation.paid.at(-1)).toMatchObject({ from: '2026-02', place: '示例区' });
  });

  test('C-04, C-18 the hukou has moved; what was owed there is paid here and settled', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续十五'));
    await approve(aCase);
    await aCase.pays('personalShare');
    await aCase.ends('completed');
    expect(await register.orders(aCase)).toEqual(['transferRequest', 'resumption', 'contributions', 'arrearsClearance']);
    expect((await register.relationOf('测试续十五')).arrears.months).toEqual([]);
  });
});

describe('outside the pooling area', () => {
  test.each([
    ['C-06 back to the latest earlier place with ten years', '测试续七'],
    ['C-07 ten years nowhere: to the hukou place', '测试续八'],
  ])('%s: retired, so nothing is collected', async (_what, name) => {
    const aCase = await DrivenCase.submit(system, continuationFor(name));
    await aCase.decide('review-continuation', { decision: 'approve' });
    const end = await aCase.ends('completed');
    expect(stepsOf(end)).not.toContain('post-collection');
    expect(await register.orders(aCase)).toEqual(['transferRequest', 'resumption']);
    expect((await register.relationOf(name)).place).toBe('示例区');
    expect(end.notices.find(({ template }) => template === 'continuation-notice')?.body).toContain('不再按月缴费');
  });

  test('C-05, C-13 returned to the hukou place after a transfer out', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续十六'));
    await approve(aCase);
    await aCase.pays('personalShare');
    await aCase.ends('completed');
    expect((await register.relationOf('测试续十六')).status).toBe('active');
  });

  test('C-08 left an agency with its own scheme: the relation begins here', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续十四'));
    await approve(aCase);
    await aCase.pays('personalShare');
    await aCase.ends('completed');
    expect(await register.relationOf('测试续十四')).toMatchObject({ status: 'active', place: '示例区' });
  });
});
