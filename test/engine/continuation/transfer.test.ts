/** What the agency of the original place answers, or does not (C-19, C-20). */
import { afterAll, beforeAll, expect, test } from '#test';
import { continuationFor } from '../../registries/continuation-for.ts';
import { DrivenCase } from '../case-driver.ts';
import { startSystem, type System } from '../system.ts';
import { approve, daysPass, registerOf } from './world.ts';

let system: System;
let register: ReturnType<typeof registerOf>;
beforeAll(async () => {
  system = await startSystem();
  register = registerOf(system);
});
afterAll(() => system.stop());

test('C-19 details are missing: the materials go back with the demand, the second reply is complete', async () => {
  const aCase = await DrivenCase.submit(system, continuationFor('测试续三'));
  await aCase.decide('review-continuation', { decision: 'approve' });
  await aCase.decide('review-collection', { decision: 'approve' });
  await aCase.pays('personalShare');
  const end = await aCase.ends('completed');
  expect(end.decisions.filter(({ step }) => step === 'check-transfer-reply').map(({ outcomeText }) => outcomeText)).toEqual([
    '退回转入资料，要求补齐明细',
    '接收',
  ]);
  expect(await register.orders(aCase)).toEqual(['transferRequest', 'transferReturn', 'resumption', 'contributions']);
  const notice = end.notices.find(({ template }) => template === 'transfer-return-notice')?.body;
  expect(notice).toContain('转入资料已退回原参保地，并要求补齐明细');
  expect(notice).toContain('依据：《城镇企业职工基本养老保险个人参保办事指南》二、(四)4');
});

test('C-20 the fund differs by one fen: everything goes back with the reason, the corrected transfer is waited for', async () => {
  const aCase = await DrivenCase.submit(system, continuationFor('测试续四'));
  await approve(aCase);
  await aCase.pays('personalShare');
  const end = await aCase.ends('completed');
  expect(await register.orders(aCase)).toEqual(['transferRequest', 'transferReturn', 'resumption', 'contributions']);
  const notice = end.notices.find(({ template }) => template === 'all-returned-notice')?.body;
  expect(notice).toContain('将所有资料退回原参保地，由其更正后重新转移');
  expect(notice).toContain('基金划转额53947.87元，介绍信中的转移金额53947.88元，两者不一致');
  expect(notice).toContain('提出申请之月仍为2026年11月');
  expect((await register.relationOf('测试续四')).status).toBe('active');
});

test('C-20 the corrected transfer does not come: reminded, and the clerk decides at each deadline', async () => {
  const aCase = await DrivenCase.submit(system, continuationFor('测试续十七'));
  await aCase.decide('review-continuation', { decision: 'approve' });
  await aCase.isNotified('all-returned-notice');
  await aCase.reaches('await-transfer-reply', 2);
  await daysPass(16);
  await aCase.isNotified('transfer-pending-notice');
  // 45 working days are over then, whatever holidays lie between.
  await daysPass(75);
  await aCase.decide('decide-transfer', { decision: 'wait', reason: '原参保地答复正在更正' });
  await aCase.reaches('await-transfer-reply', 3);
  await daysPass(91);
  await aCase.decide('decide-transfer', { decision: 'refuse', reason: '申请人同意不再等待' });
  const end = await aCase.ends('refused');
  expect(end.outcomeReasons.map(({ requirement }) => requirement)).toContain('C-20');
  const body = end.notices.find(({ template }) => template === 'refusal-notice')?.body;
  expect(body).toContain('尚未收到转出方社会保险经办机构更正的资料和基金；原文未规定如何办理');
});

test('C-19 no reply: the applicant is told, the clerk waits once more, then refuses', async () => {
  const aCase = await DrivenCase.submit(system, continuationFor('测试续五'));
  await aCase.decide('review-continuation', { decision: 'approve' });
  await aCase.reaches('await-transfer-reply');
  await daysPass(16);
  await aCase.isNotified('transfer-pending-notice');
  // 45 working days are nine weeks, more with holidays, a few days less where weekends are worked.
  const [awaited] = (await aCase.progress()).stepsAwaited.filter(({ elementId }) => elementId === 'await-transfer-reply');
  expect((Date.parse(awaited?.dueAt ?? '') - Date.now()) / 86_400_000).toBeGreaterThan(58);
  await daysPass(30);
  await aCase.isNotified('transfer-pending-notice', 2);
  expect((await aCase.progress()).stepsAwaited.map(({ elementId }) => elementId)).toEqual(['await-transfer-reply']);
  await daysPass(45);
  await aCase.decide('decide-transfer', { decision: 'wait', reason: '已电话联系，答复正在办理' });
  await aCase.reaches('await-transfer-reply', 2);
  await daysPass(91);
  await aCase.decide('decide-transfer', { decision: 'refuse', reason: '原参保地仍未答复' });
  const end = await aCase.ends('refused');
  expect(end.outcomeReasons.map(({ requirement }) => requirement)).toContain('C-19');
  expect(end.notices.find(({ template }) => template === 'refusal-notice')?.body).toContain('经关系转移，决定不予办理');
});

test('C-19 a reply that comes while the clerk decides about its absence is taken at once', async () => {
  await register.fault('/callbacks', { status: 503, times: 1000 });
  const aCase = await DrivenCase.submit(system, continuationFor('测试续二'));
  await aCase.decide('review-continuation', { decision: 'approve' });
  await aCase.reaches('await-transfer-reply');
  await daysPass(91);
  await aCase.reaches('decide-transfer');
  await register.fault('/callbacks', { times: 0 });
  await aCase.decide('review-collection', { decision: 'approve' });
  const { stepsAwaited } = await aCase.progress();
  expect(stepsAwaited.map(({ elementId }) => elementId)).not.toContain('decide-transfer');
  await aCase.pays('personalShare');
  await aCase.ends('completed');
});
