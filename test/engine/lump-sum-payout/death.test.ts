/** The participant dies before the payout: reported, verified, and claimed by the heir, whose own case is paid (L-02, L-05, L-11). */
import { afterAll, beforeAll, expect, test } from '#test';
import { participantNamed } from '../../registries/simulated.ts';
import { DrivenCase } from '../case-driver.ts';
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

const heir = { role: 'heir', name: '测试继承人', idNumber: '510101198005129013', phone: '13800138001' } as const;
const claim = {
  heir,
  bankAccount: { accountName: '测试继承人', accountNumber: '6200000000000000027', bankName: '示例银行示例区支行（虚构）' },
  documents: ['heirProof', 'deathCertificate'],
};
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
  await aCase.decide('confirm-death', { decision: 'confirm', reason: '已核对死亡医学证明' });
  await aCase.reaches('death-confirmed');
  await aCase.reaches('await-heir-claim');
  const waiting = await aCase.progress();
  expect(waiting.next).toEqual([expect.objectContaining({ action: 'claimAsHeir' })]);
  expect(waiting.stepsAwaited.map(({ elementId }) => elementId)).toEqual(['await-heir-claim']);
  expect(waiting.notices.map(({ template, recipient }) => [template, recipient])).toEqual([['death-notice', 'heirs']]);
  expect(waiting.notices[0]?.body).toContain('截止缴费日期为死亡时间');
  await expect(aCase.withdraw()).rejects.toThrow(/已经死亡/);

  await aCase.isClaimed({ ...claim, documents: ['beneficiaryProof'], heir: { ...heir, role: 'beneficiary' } });
  await aCase.decide('confirm-heir', { decision: 'reject', refusal: '未提供指定受益人的原始凭证' });
  await aCase.isNotified('heir-claim-refusal');
  await aCase.reaches('await-heir-claim', 2);
  await aCase.isClaimed(claim);
  await aCase.decide('confirm-heir', { decision: 'approve', reason: '公证书载明为唯一法定继承人' });
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
