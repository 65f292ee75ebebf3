/** `npm run pay`: whoever tries a case by hand plays the bank with one command. */
import { afterAll, beforeAll, expect, test } from '#test';
import { payWhatIsDue } from '../../../tools/demo/pay.ts';
import { peopleOf } from '../../../tools/demo/system.ts';
import { DrivenCase } from '../case-driver.ts';
import { startSystem, type System } from '../system.ts';
import { applicationOf } from './people.ts';
import { acceptAndIdentify } from './shortcuts.ts';

const rhythm = { lookEveryMs: 400, patienceMs: 60_000 };

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

test('nothing is paid before it is due; then the veteran and the unit pay, and the case is over', async () => {
  const people = peopleOf(system.apiUrl, system.simulatorUrl);
  const aCase = await DrivenCase.submit(system, applicationOf('测试甲一'));
  const early = await payWhatIsDue(aCase.caseNumber, people, rhythm);
  expect(early.payments).toEqual([]);
  expect(early.progress.stepsAwaited.map(({ elementId }) => elementId)).toEqual(['accept-application']);

  await acceptAndIdentify(aCase);
  await aCase.decide('review-calculation', { decision: 'approve' });
  await aCase.reaches('await-personal-share');
  await aCase.isNotified('amount-notice');
  const { payments, progress } = await payWhatIsDue(aCase.caseNumber, people, rhythm);
  expect(progress).toMatchObject({ state: 'closed', outcome: 'completed' });
  const { personalShare, remittance } = progress.totals;
  expect(payments.map(({ amount }) => amount)).toEqual([personalShare.due, remittance.due]);
  expect([personalShare.outstanding, remittance.outstanding, personalShare.surplus, remittance.surplus]).toEqual(Array(4).fill('0.00'));
});

test('who names the payment reference of the letter has paid for the case: the share and the unit’s remittance', async () => {
  const aCase = await DrivenCase.submit(system, applicationOf('测试丁六'));
  await acceptAndIdentify(aCase);
  await aCase.decide('review-calculation', { decision: 'approve' });
  const referenceIn = async (template: string) => {
    await aCase.isNotified(template);
    const letter = (await aCase.progress()).notices.find((notice) => notice.template === template);
    return /缴款编号：?(\d{10})/.exec(letter?.body ?? '')?.[1];
  };
  await aCase.pays('personalShare', undefined, undefined, await referenceIn('amount-notice'));
  await aCase.pays('remittance', undefined, undefined, await referenceIn('remittance-request'));
  const { totals } = await aCase.ends('completed');
  expect([totals.personalShare.outstanding, totals.remittance.outstanding]).toEqual(['0.00', '0.00']);
});
