/** B-45, B-51: whoever is too poor for his own share applies to the bureau for a subsidy, where a unit remits. */
import { afterAll, beforeAll, expect, test } from '#test';
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

async function awaitingApplication(person: string): Promise<DrivenCase> {
  const aCase = await DrivenCase.submit(system, applicationOf(person));
  await acceptAndIdentify(aCase);
  await aCase.decide('confirm-hardship', { decision: 'confirm' });
  await aCase.decide('review-calculation', { decision: 'approve' });
  await aCase.reaches('await-subsidy-application');
  return aCase;
}

test('nobody applied in time: the case lapses, and may be applied for again', async () => {
  const aCase = await awaitingApplication('测试丁一');
  await daysPass(31);
  await aCase.decide('decide-overdue-subsidy', { decision: 'terminate', reason: '多次联系，本人表示不申请' });
  const end = await aCase.ends('lapsed');
  expect(end.outcomeReasons.map(({ requirement }) => requirement)).toEqual(['B-45']);
  const notice = end.notices.find(({ template }) => template === 'lapse-notice');
  expect(notice?.body).toContain('因在告知的期限内未申请个人应缴部分补助，终止办理');
});

test('an application on paper is registered by the window', async () => {
  const aCase = await awaitingApplication('测试丁一');
  await daysPass(31);
  await aCase.decide('decide-overdue-subsidy', { decision: 'received', category: 'minimumLivingAllowance', receivedOn: '2019-11-08' });
  await aCase.decide('confirm-finance-share', { decision: 'approve', fundDocument: '示例财社〔2019〕9号' });
  await aCase.pays('remittance');
  const end = await aCase.ends('completed');
  const registered = end.decisions.find(({ step }) => step === 'register-subsidy-application');
  expect(registered?.reasons[0]).toMatchObject({ requirement: 'B-45', finding: expect.stringContaining('二者不一致') });
});

test('reminded, extended once, then applied for; sent twice, it is one application', async () => {
  const aCase = await awaitingApplication('测试甲五');
  const { next } = await aCase.progress();
  expect(next).toEqual([
    expect.objectContaining({ action: 'applyForSubsidy', instruction: expect.stringContaining('申请个人应缴部分补助') }),
  ]);
  await daysPass(8);
  await aCase.isNotified('subsidy-reminder');
  await daysPass(23);
  await aCase.decide('decide-overdue-subsidy', { decision: 'extend', reason: '本人住院，准予延期' });
  await aCase.reaches('await-subsidy-application', 2);
  await aCase.applyForSubsidy('minimumLivingAllowance');
  await aCase.decide('confirm-finance-share', { decision: 'approve', fundDocument: '示例财社〔2019〕10号' });
  await aCase.pays('remittance');
  const end = await aCase.ends('completed');
  expect(end.decisions.filter(({ step }) => step === 'register-subsidy-application')).toHaveLength(1);
  expect(end.payer).toMatchObject({ personalShareBorneBy: 'governmentFinance' });
});
