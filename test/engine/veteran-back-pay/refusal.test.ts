/** Supplement, cross-check, refusal with a hearing, lapse and withdrawal: every way in which a case is not paid out. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { advanceClock } from '../../../src/engine/local/index.ts';
import { DrivenCase } from '../case-driver.ts';
import { engineForTests } from '../stack.ts';
import { startSystem, type System } from '../system.ts';
import { applicationOf } from './people.ts';
import { acceptAndIdentify } from './shortcuts.ts';

const day = 24 * 60 * 60 * 1000;
const daysPass = (days: number) => advanceClock(engineForTests(), days * day);

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

describe('B-25 to B-30 materials', () => {
  test('what is missing is named at once; supplemented in time, the case goes on, and the window may ask again', async () => {
    const complete = applicationOf('测试甲一');
    const aCase = await DrivenCase.submit(system, { ...complete, documents: ['idCard:original'] });
    await aCase.supplement(complete.documents.filter((code) => code !== 'idCard:original'));
    await aCase.decide('accept-application', { decision: 'supplement', supplementRequest: '申请表未签名，请补签' });
    await aCase.supplement(['applicationForm:original']);
    await aCase.decide('accept-application', { decision: 'refuse', reason: '非本人申请' });
    await aCase.reaches('hearing');
    await daysPass(11);
    const end = await aCase.ends('refused');
    expect(end.notices.map(({ template }) => template)).toEqual(
      expect.arrayContaining(['supplement-notice', 'refusal-intention', 'refusal-decision']),
    );
    const firstNotice = end.notices.find(({ template }) => template === 'supplement-notice');
    for (const name of ['身份证', '申请表', '退出现役登记表']) expect(firstNotice?.body).toContain(name);
  });

  test('not supplemented in time: reminded, then lapsed', async () => {
    const aCase = await DrivenCase.submit(system, { ...applicationOf('测试乙九'), documents: ['idCard:original'] });
    await aCase.reaches('await-supplement');
    await daysPass(8);
    await aCase.isNotified('supplement-reminder');
    await daysPass(23);
    expect((await aCase.ends('lapsed')).outcome).toBe('lapsed');
  });
});

describe('B-33 the archive is lost', () => {
  test('military organ and police are asked; corrected, then refused, heard and upheld', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试甲八'));
    const accept = { decision: 'accept', archiveDifficulty: 'accepted', archiveDifficultyReason: '主管部门的说明属实' };
    await aCase.decide('accept-application', accept);
    await aCase.decide('determine-identity', { decision: 'correct', supplementRequest: '请补交安置介绍信', reason: '材料不清' });
    await aCase.supplement(['applicationForm:original']);
    await aCase.decide('accept-application', accept);
    await aCase.decide('determine-identity', { decision: 'refuse', reason: '无法认定安置方式' });
    await aCase.makeStatement('本人确由政府安排工作，请复核。');
    await aCase.decide('review-statement', { decision: 'uphold', reason: '陈述无新证据' });
    const end = await aCase.ends('refused');
    expect(end.stepsDone.map(({ elementId }) => elementId)).toEqual(
      expect.arrayContaining(['cross-check-military-service', 'cross-check-public-security']),
    );
  });
});

describe('B-08 discharged on the day of the Opinion', () => {
  test('the rules refuse; the statement brings the case back to the identity check, which refuses again', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试甲十'));
    await aCase.decide('accept-application', { decision: 'accept' });
    await aCase.decide('determine-identity', { decision: 'refuse', reason: '2019年1月21日退役' });
    await aCase.makeStatement('退役命令日期有误。');
    await aCase.decide('review-statement', { decision: 'reverse', reason: '须再查档案' });
    await aCase.decide('determine-identity', { decision: 'refuse', reason: '档案日期无误' });
    await aCase.reaches('hearing', 2);
    await daysPass(11);
    const end = await aCase.ends('refused');
    expect(end.outcomeReasons.map(({ requirement }) => requirement)).toContain('B-08');
  });
});

describe('B-09 nothing is payable', () => {
  test('the case is refused with the reason', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试乙四'));
    await acceptAndIdentify(aCase);
    await aCase.reaches('hearing');
    await daysPass(11);
    await aCase.ends('refused');
  });
});

describe('B-04 the personal share does not come', () => {
  test('reminded, extended once, paid: no money is lost on the way; the unit is reminded and its remittance confirmed by hand', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试丁六'));
    await acceptAndIdentify(aCase);
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.pays('personalShare', '100.00');
    await daysPass(8);
    await aCase.isNotified('personal-share-reminder');
    await daysPass(23);
    await aCase.decide('decide-overdue-payment', { decision: 'extend', reason: '已交部分，准予延期' });
    await aCase.pays('personalShare');
    await aCase.reaches('await-remittance');
    await daysPass(8);
    await aCase.isNotified('remittance-reminder');
    await daysPass(23);
    await aCase.decide('resolve-remittance', { decision: 'wait', reason: '单位已在办理' });
    await aCase.reaches('await-remittance', 2);
    await daysPass(31);
    await aCase.decide('resolve-remittance', { decision: 'received', voucherNumber: 'SL-2019-0001', reason: '征缴机构已入账' });
    const end = await aCase.ends('completed');
    expect(end.totals.personalShare).toMatchObject({ outstanding: '0.00', surplus: '0.00' });
  });

  test('ended after the deadline: whoever has what was paid is told to give it back, reminded, and the bureau does so in its place', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试丁五'));
    await acceptAndIdentify(aCase);
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.pays('personalShare', '250.00');
    await daysPass(31);
    await aCase.decide('decide-overdue-payment', { decision: 'terminate', reason: '经催缴仍未缴清' });
    await aCase.reaches('confirm-held-money');
    expect((await aCase.progress()).refunds).toEqual([]);
    await daysPass(8);
    await aCase.isNotified('held-money-reminder');
    await aCase.decide('confirm-held-money', { decision: 'advanced', fundDocument: '示例退役〔2019〕8号', reason: '经催办仍未退还' });
    const end = await aCase.ends('lapsed');
    expect(end.refunds.map(({ amount }) => amount)).toEqual(['250.00']);
    const order = end.notices.find(({ template }) => template === 'held-money-order');
    expect(order).toMatchObject({ recipient: 'supervisingDepartment', body: expect.stringContaining('将250.00元退还退役士兵本人') });
  });
});

describe('the applicant withdraws', () => {
  test('while the materials are awaited: the wait ends and the case is closed', async () => {
    const aCase = await DrivenCase.submit(system, { ...applicationOf('测试甲七'), documents: ['idCard:original'] });
    await aCase.reaches('await-supplement');
    await aCase.withdraw();
    expect((await aCase.ends('withdrawn')).outcome).toBe('withdrawn');
  });
});
