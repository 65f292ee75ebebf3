/** The veteran dies: before the money is ordered everything goes to the heir, by whoever has it; after that it is posted (B-04, B-19). */
import { afterAll, beforeAll, expect, test } from '#test';
import { DrivenCase, type Progress } from '../case-driver.ts';
import { deathIsTrue, heirClaim, heirIsProved } from '../heirs.ts';
import { startSystem, type System } from '../system.ts';
import { applicationOf } from './people.ts';
import { acceptAndIdentify } from './shortcuts.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

/** The amount is told. */
async function told(person: string): Promise<{ aCase: DrivenCase; idNumber: string }> {
  const application = applicationOf(person);
  const aCase = await DrivenCase.submit(system, application);
  await acceptAndIdentify(aCase);
  await aCase.decide('review-calculation', { decision: 'approve' });
  return { aCase, idNumber: application.applicant.idNumber };
}

const letter = ({ notices }: Progress, template: string, recipient: string) =>
  notices.find((notice) => notice.template === template && notice.recipient === recipient)?.body;

test('the unit has a part of his share: it is told to stop, and gives the part to the heir who has proved it', async () => {
  const { aCase, idNumber } = await told('测试甲一');
  await aCase.pays('personalShare', '100.00');
  await aCase.dies(idNumber, '2026-11-02');
  await aCase.decide('confirm-death', deathIsTrue);
  await aCase.isClaimed(heirClaim);
  await aCase.decide('confirm-heir', heirIsProved);
  await aCase.decide('confirm-held-money', { decision: 'returned', returnedOn: '2026-11-20', voucherNumber: 'TK-2026-0001' });
  const end = await aCase.ends('died');
  expect(end).toMatchObject({ outcome: 'died', outcomeReasons: [{ requirement: 'B-19' }] });
  expect(letter(end, 'death-notice', 'liableUnit')).toContain('无须再就本件收取个人应缴部分');
  expect(letter(end, 'death-notice', 'liableUnit')).not.toContain(aCase.caseNumber);
  expect(letter(end, 'held-money-order', 'placementUnit')).toContain('将100.00元退还其继承人、受益人测试继承人同志');
  expect(letter(end, 'heir-notice', 'heirs')).toContain('另有100.00元由代收单位收取');
  expect(end.refunds.map(({ amount }) => amount)).toEqual(['100.00']);
});

test('the bureau has remitted: what was paid is posted, and the letters go to the heirs', async () => {
  const { aCase, idNumber } = await told('测试甲三');
  await aCase.pays('personalShare');
  await aCase.reaches('handle-medical-payment');
  await aCase.dies(idNumber, '2026-11-02');
  await aCase.decide('confirm-death', deathIsTrue);
  await aCase.reaches('death-confirmed');
  await aCase.decide('handle-medical-payment', { decision: 'notHandled', cause: 'absent', circumstances: '本人已经死亡' });
  const end = await aCase.ends('completed');
  expect(end.postings.map(({ insurance }) => insurance)).toEqual(['pension']);
  expect(letter(end, 'completion-notice', 'veteran')).toContain('同志的继承人：');
});
