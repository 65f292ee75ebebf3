/** L-05: two heirs apply one after the other. Each has a case of their own; nothing is paid until a clerk has decided between them. */
import { afterAll, beforeAll, expect, test } from '#test';
import { DrivenCase } from '../case-driver.ts';
import { startSystem, type System } from '../system.ts';
import { applicationOf } from './people.ts';
import { agenciesOf, approval, approve, released, type Agencies } from './world.ts';

let system: System;
let agencies: Agencies;
beforeAll(async () => {
  system = await startSystem();
  agencies = agenciesOf(system);
});
afterAll(() => system.stop());

const otherHeir = { role: 'heir', name: '测试另一继承人', idNumber: '510101198602289015', phone: '13800138001' } as const;
const reason = '已核验公证书原件，其他继承人放弃领取';

test('the second is taken in without a word of the first, the first waits for the decision; one is paid, the other refused', async () => {
  const first = await DrivenCase.submit(system, applicationOf('测试支二'));
  await first.decide('review-payout', { decision: 'approve' });
  await first.reaches('approve-payout');
  const second = await DrivenCase.submit(system, applicationOf('测试支二', { claimant: otherHeir }));
  await second.reaches('resolve-competing-claims');

  await first.decide('approve-payout', approval);
  await first.decide('release-payout', released);
  await first.reaches('resolve-competing-claims');
  const waiting = await first.progress();
  expect(waiting.next).toEqual([expect.objectContaining({ action: 'wait', instruction: expect.stringContaining('暂缓支付') })]);
  expect(JSON.stringify(waiting)).not.toContain(second.caseNumber);
  expect(await agencies.paid(first)).toEqual([]);

  await first.decide('resolve-competing-claims', { decision: 'entitled', reason });
  await approve(first);
  await first.ends('completed');
  expect(await agencies.paid(first)).toEqual(['47487.82']);

  await second.decide('resolve-competing-claims', { decision: 'notEntitled', reason: '公证书载明本申请的领款人放弃领取' });
  await second.decide('review-payout', { decision: 'refuse', reason: '依公证书，款项由另一继承人领取' });
  const end = await second.ends('refused');
  expect(await agencies.paid(second)).toEqual([]);
  const refusal = end.notices.find(({ template }) => template === 'refusal-notice')?.body;
  expect(refusal).toContain('不由本申请的领款人领取');
  expect(refusal).not.toContain(first.caseNumber);
});
