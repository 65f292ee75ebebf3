/** Every way in which nobody continues: materials, refusal, contributions that do not come, withdrawal (C-09 to C-13, C-18, C-21). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { continuationFor } from '../../registries/continuation-for.ts';
import { DrivenCase } from '../case-driver.ts';
import { eventually } from '../records.ts';
import { startSystem, type System } from '../system.ts';
import { approve, daysPass, registerOf } from './world.ts';

let system: System;
let register: ReturnType<typeof registerOf>;
beforeAll(async () => {
  system = await startSystem();
  register = registerOf(system);
});
afterAll(() => system.stop());

const isReceived = (aCase: DrivenCase, sum: string) =>
  eventually(`${sum} to arrive`, async () => ((await aCase.progress()).totals.personalShare.received === sum ? true : undefined));

const refusal = (end: Awaited<ReturnType<DrivenCase['progress']>>) =>
  end.notices.find(({ template }) => template === 'refusal-notice')?.body;

describe('C-09 to C-13 materials', () => {
  test('what is missing is named; supplemented, the window asks for more, then refuses', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续六', { documents: ['idCard:original'] }));
    await aCase.supplement(['cityUrbanHukou', 'outsideAgencyData']);
    await aCase.decide('review-continuation', { decision: 'supplement', supplementRequest: '请补交返回户籍地就业的证明' });
    await aCase.supplement(['terminationProof']);
    await aCase.decide('review-continuation', { decision: 'refuse', reason: '未在户籍所在地就业' });
    const end = await aCase.ends('refused');
    const asked = end.notices.find(({ template }) => template === 'supplement-notice')?.body;
    expect(asked).toContain('本市城镇户口');
    expect(asked).toContain('依据：《城镇企业职工基本养老保险个人参保办事指南》二、(三)3');
    expect(refusal(end)).toContain('未在户籍所在地就业');
  });

  test('C-11 letter and table are needed where the common system is not used; not supplemented in time: lapsed', async () => {
    const documents = continuationFor('测试续二').documents.filter((code) => code !== 'accountInfoTable');
    const aCase = await DrivenCase.submit(system, continuationFor('测试续二', { goldenInsuranceSystemUsed: false, documents }));
    await aCase.reaches('await-supplement');
    await daysPass(31);
    const end = await aCase.ends('lapsed');
    expect(end.notices.find(({ template }) => template === 'lapse-notice')?.body).toContain('未补正申请材料');
  });
});

describe('what the rules bar', () => {
  test('a relation terminated by a payout (C-01): it can only be refused, with the reason', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续九'));
    await aCase.decide('review-continuation', { decision: 'refuse', reason: '关系已经终止' });
    const end = await aCase.ends('refused');
    expect(end.outcomeReasons.map(({ requirement }) => requirement)).toContain('C-01');
    expect(refusal(end)).toContain('基本养老保险关系已经终止');
    expect(await register.orders(aCase)).toEqual([]);
  });

  test('C-21 whoever is serving a sentence may not apply', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续十二', { servingSentence: true }));
    await aCase.decide('review-continuation', { decision: 'refuse', reason: '正在服刑' });
    const body = refusal(await aCase.ends('refused'));
    expect(body).toContain('正在服刑，不得申请补缴');
    // No ground that speaks for the applicant.
    expect(body).not.toMatch(/不在服刑期间|可以接续|属于受理范围/);
  });
});

describe('C-18 the contributions do not come', () => {
  test('reminded, extended, the rest is paid, and too much of it: the surplus goes back', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续一'));
    await approve(aCase);
    await aCase.pays('personalShare', '2000.00');
    await isReceived(aCase, '2000.00');
    await daysPass(8);
    await aCase.isNotified('collection-reminder');
    await daysPass(23);
    await aCase.decide('decide-overdue-collection', { decision: 'extend', reason: '已缴部分，准予延期' });
    await aCase.reaches('await-personal-share', 2);
    await aCase.pays('personalShare', '10555.20');
    const end = await aCase.ends('completed');
    expect(end.refunds.map(({ amount }) => amount)).toEqual(['100.00']);
    expect(end.notices.find(({ template }) => template === 'collection-reminder')?.body).toContain('已收到2000.00元，尚有10455.20元');
    expect(end.notices.find(({ template }) => template === 'continuation-notice')?.body).toContain('合计100.00元');
  });

  test('ended after the term: what was paid goes back, the register is not touched', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续十三'));
    await approve(aCase);
    await aCase.pays('personalShare', '500.00');
    await isReceived(aCase, '500.00');
    await daysPass(31);
    await aCase.decide('decide-overdue-collection', { decision: 'terminate', reason: '经催缴仍未缴清' });
    const end = await aCase.ends('lapsed');
    expect(end.refunds.map(({ amount }) => amount)).toEqual(['500.00']);
    expect(end.notices.find(({ template }) => template === 'lapse-notice')?.body).toContain('经催缴仍未缴清');
    expect(await register.orders(aCase)).toEqual([]);
  });
});

describe('C-18 paid in full while the clerk decides about the delay', () => {
  test('the case goes on at once', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续十'));
    await approve(aCase, { suspensionEndedOn: '2026-10-31', reason: '退出现役证明载明的日期' });
    await aCase.reaches('await-personal-share');
    await daysPass(31);
    await aCase.reaches('decide-overdue-collection');
    await aCase.pays('personalShare', '837.60', 'decide-overdue-collection');
    const end = await aCase.ends('completed');
    expect(end.stepsDone.map(({ elementId }) => elementId)).not.toContain('decide-overdue-collection');
  });
});

describe('the applicant withdraws', () => {
  test('while the contributions are awaited: what was paid goes back', async () => {
    const aCase = await DrivenCase.submit(system, continuationFor('测试续十一'));
    await approve(aCase);
    await aCase.pays('personalShare', '300.00');
    await isReceived(aCase, '300.00');
    await aCase.withdraw();
    const end = await aCase.ends('withdrawn');
    expect(end.refunds.map(({ amount }) => amount)).toEqual(['300.00']);
    expect(await register.orders(aCase)).toEqual([]);
  });
});
