/** The participant dies before the payout: reported, verified, and claimed by the heir, whose own case is paid (L-02, L-05, L-11). */
import { afterAll, beforeAll, expect, test } from '#test';
import { participantNamed } from '../../registries/simulated.ts';
import { DrivenCase } from '../case-driver.ts';
import { deathIsTrue, heir, heirClaim, heirIsProved } from '../heirs.ts';
import { startSystem, type System } from '../system.ts';
import { applicationOf } from './people.ts';
import { agenciesOf, approve, type Agencies } from './world.ts';

let system: System;
let agencies: Agencies;
beforeAll(async () => {
  system = await startSystem();
  agencies = agenciesOf(system);
});
afterAll(() => system.stop());

const findingOf = (text: string | undefined) => /[A-Z]{2}2\d{3}-[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(text ?? '')?.[0];

test('a wrong report changes nothing; a right one stops the case, and the heir goes on with it', async () => {
  const { idNumber } = participantNamed('测试支三');
  const aCase = await DrivenCase.submit(system, applicationOf('测试支三'));
  await aCase.reaches('review-payout');

  await aCase.dies(idNumber, '2026-11-01');
  await aCase.decide('confirm-death', { decision: 'discard', reason: '与公安机关核对，系同名误报' });
  await aCase.reaches('report-discarded');
  await aCase.decide('review-payout', { decision: 'approve' });
  await aCase.reaches('approve-payout');

  await aCase.dies(idNumber, '2026-11-02');
  await aCase.decide('confirm-death', deathIsTrue);
  await aCase.reaches('death-confirmed');
  await aCase.reaches('await-heir-claim');
  const waiting = await aCase.progress();
  expect(waiting.next).toEqual([expect.objectContaining({ action: 'claimAsHeir' })]);
  expect(waiting.stepsAwaited.map(({ elementId }) => elementId)).toEqual(['await-heir-claim']);
  expect(waiting.notices.map(({ template, recipient }) => [template, recipient])).toEqual([['death-notice', 'heirs']]);
  expect(waiting.notices[0]?.body).toContain('截止缴费日期为死亡时间');
  await expect(aCase.withdraw()).rejects.toThrow(/已经死亡/);

  await aCase.isClaimed({ ...heirClaim, documents: ['beneficiaryProof'], heir: { ...heir, role: 'beneficiary' } });
  await aCase.decide('confirm-heir', { decision: 'reject', reason: '未提供指定受益人的原始凭证' });
  await aCase.isNotified('heir-claim-refusal');
  await aCase.reaches('await-heir-claim', 2);
  await aCase.isClaimed(heirClaim);
  await aCase.decide('confirm-heir', heirIsProved);
  const end = await aCase.ends('died');
  expect(end.outcome).toBe('died');
  expect(await agencies.paid(aCase)).toEqual([]);

  const successor = DrivenCase.of(system, String(findingOf(end.outcomeReasons.map(({ finding }) => finding).join())));
  await approve(successor);
  const paid = await successor.ends('completed');
  expect(paid.payout).toMatchObject({ amount: '57377.55' });
  expect(paid.notices.find(({ template }) => template === 'payout-notice')?.body).toContain('截止缴费日期为2026年11月2日');
  expect(await agencies.paid(successor)).toEqual(['57377.55']);
});
