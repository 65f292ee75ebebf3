/** B-49: the veteran does not come, or the medical insurance agency refuses; he is reminded, and gets back what he paid for it. */
import { afterAll, beforeAll, expect, test } from '#test';
import { advanceClock } from '../../../src/engine/local/index.ts';
import { Money } from '../../../src/policy/money.ts';
import { DrivenCase, type Progress } from '../case-driver.ts';
import { engineForTests } from '../stack.ts';
import { startSystem, type System } from '../system.ts';
import { applicationOf } from './people.ts';
import { acceptAndIdentify } from './shortcuts.ts';

const day = 24 * 60 * 60 * 1000;

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

/** Everything is paid; the procedure at the agency is left. */
async function atTheAgency(person: string, remitter: 'unit' | 'bureau'): Promise<DrivenCase> {
  const aCase = await DrivenCase.submit(system, applicationOf(person));
  await acceptAndIdentify(aCase);
  await aCase.decide('review-calculation', { decision: 'approve' });
  await aCase.pays('personalShare');
  // Without a unit the bureau has remitted.
  if (remitter === 'unit') await aCase.pays('remittance');
  await aCase.reaches('handle-medical-payment');
  return aCase;
}

const letterTo = (progress: Progress, recipient: string) =>
  progress.notices.find((notice) => notice.template === 'medical-unhandled-notice' && notice.recipient === recipient)?.body;

test('no unit: he is reminded, does not come, and the bureau gives his share back; the pension is posted', async () => {
  const aCase = await atTheAgency('测试甲三', 'bureau');
  const { totals } = await aCase.progress();
  await advanceClock(engineForTests(), 11 * day);
  await aCase.isNotified('medical-payment-reminder');
  await aCase.decide('handle-medical-payment', { decision: 'notHandled', cause: 'absent', circumstances: '提醒后仍未到场' });
  const end = await aCase.ends('completed');
  const back = Money.of(totals.personalShare.due ?? '0').minus(Money.of(end.totals.personalShare.due ?? '0'));
  expect(end.refunds.map(({ amount }) => amount)).toEqual([back.toString()]);
  expect(end.totals.personalShare).toMatchObject({ surplus: '0.00', outstanding: '0.00' });
  expect(end.postings.map(({ insurance }) => insurance)).toEqual(['pension']);
  expect(end.ledger.filter(({ insurance }) => insurance === 'medical')).toEqual([]);
  expect(letterTo(end, 'veteran')).toContain('本人未到场办理');
  expect(letterTo(end, 'veteran')).toContain('由某县退役军人事务局退还');
  expect(letterTo(end, 'veteran')).toContain(`个人部分${back}元`);
});

test('a unit: the agency refuses; the unit is told and gives back what it collected', async () => {
  const aCase = await atTheAgency('测试甲九', 'unit');
  await aCase.decide('handle-medical-payment', { decision: 'notHandled', cause: 'refused', circumstances: '参保关系不在本地' });
  await aCase.decide('confirm-held-money', { decision: 'returned', returnedOn: '2019-12-02', voucherNumber: 'TK-2019-0007' });
  const end = await aCase.ends('completed');
  expect(end.refunds).toHaveLength(1);
  expect(end.totals.personalShare).toMatchObject({ surplus: '0.00', outstanding: '0.00' });
  expect(letterTo(end, 'liableUnit')).toContain('请凭本告知书和缴款凭证向该机构申请退回');
  expect(letterTo(end, 'liableUnit')).not.toContain(aCase.caseNumber);
});
