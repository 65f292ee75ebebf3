/** Every way in which a payout is not made: refused, lapsed, withdrawn. The relation stands. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { advanceClock } from '../../../src/engine/local/index.ts';
import { DrivenCase, type Progress } from '../case-driver.ts';
import { engineForTests } from '../stack.ts';
import { startSystem, type System } from '../system.ts';
import { applicationOf } from './people.ts';
import { agenciesOf, type Agencies } from './world.ts';

const day = 24 * 60 * 60 * 1000;

let system: System;
let agencies: Agencies;
beforeAll(async () => {
  system = await startSystem();
  agencies = agenciesOf(system);
});
afterAll(() => system.stop());

async function expectNothingDone(name: string, aCase: DrivenCase): Promise<void> {
  const { status, account } = await agencies.relationOf(name);
  expect([await agencies.paid(aCase), await agencies.terminations(aCase)]).toEqual([[], 0]);
  expect(status).not.toBe('terminated');
  expect(account.principal.isZero()).toBe(false);
}

const refusalIn = ({ notices }: Progress) => notices.find(({ template }) => template === 'refusal-notice')?.body ?? '';

test('L-03 working abroad without settling: no materials are demanded by the list, the window may ask for some, and refuses', async () => {
  const aCase = await DrivenCase.submit(system, applicationOf('测试支六'));
  await aCase.decide('review-payout', { decision: 'supplement', supplementRequest: '如已获准定居，请补交定居证明' });
  await aCase.supplement(['idCard:copy']);
  await aCase.decide('review-payout', { decision: 'refuse', reason: '仅出国务工，未获准定居' });
  const end = await aCase.ends('refused');
  expect(end.outcomeReasons.map(({ requirement }) => requirement)).toEqual(expect.arrayContaining(['L-03', 'L-15']));
  expect(refusalIn(end)).toContain('理由：仅出国务工，未获准定居。');
  expect(end.stepsDone.map(({ elementId }) => elementId)).not.toContain('check-materials');
  await expectNothingDone('测试支六', aCase);
});

test('AMB-37 the second person refuses: contributions after the death must be cleared up first', async () => {
  const aCase = await DrivenCase.submit(system, applicationOf('测试支十二'));
  await aCase.decide('review-payout', { decision: 'approve', lateMonthsReason: '随账户余额一并支付' });
  await aCase.decide('approve-payout', { decision: 'refuse', reason: '截止缴费日期之后的缴费来源不明' });
  const end = await aCase.ends('refused');
  expect(refusalIn(end)).toContain('经支付复核，决定不予办理');
  await expectNothingDone('测试支十二', aCase);
});

describe('L-05 to L-10 materials that do not come', () => {
  test('the case lapses, and nothing is changed', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试支一', { documents: ['pensionHandbook'] }));
    await aCase.reaches('await-supplement');
    await advanceClock(engineForTests(), 31 * day);
    const end = await aCase.ends('lapsed');
    expect(end.notices.map(({ template }) => template)).toEqual(expect.arrayContaining(['supplement-notice', 'lapse-notice']));
    await expectNothingDone('测试支一', aCase);
  });
});

test('withdrawn before the order: the clerk’s task is gone, nothing is paid', async () => {
  const aCase = await DrivenCase.submit(system, applicationOf('测试支三'));
  await aCase.decide('review-payout', { decision: 'approve' });
  await aCase.decide('approve-payout', { decision: 'approve' });
  await aCase.reaches('release-payout');
  await aCase.withdraw();
  const end = await aCase.ends('withdrawn');
  expect(end.outcomeReasons).toMatchObject([{ requirement: 'L-15' }]);
  await expectNothingDone('测试支三', aCase);
});
