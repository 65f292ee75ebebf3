/** From the application to the money and the end of the relation (L-01 to L-15). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
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

const noticeOf = (notices: { template: string; body: string }[]) =>
  notices.find(({ template }) => template === 'payout-notice')?.body ?? '';

describe('L-02, L-11, L-13 a participant has died owing contributions', () => {
  test('the heir is paid what is in the account, and the relation ends', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试支二'));
    await approve(aCase);
    const end = await aCase.ends('completed');
    expect(end).toMatchObject({ outcome: 'completed', outcomeReasons: [{ requirement: 'L-01' }], payout: { amount: '47487.82' } });
    expect(await agencies.paid(aCase)).toEqual(['47487.82']);
    expect(await agencies.relationOf('测试支二')).toMatchObject({ status: 'terminated' });
    const notice = noticeOf(end.notices);
    expect(notice).toContain('截止缴费日期为2026年3月20日（含当日）。');
    expect(notice).toContain(
      '通过银行转账付至法定继承人的收款账户（开户银行：示例银行示例区支行（虚构），账号：62***************27），支付凭证号：ZF',
    );
    const order = end.stepsDone.map(({ elementId }) => elementId).filter((id) => ['terminate-relation', 'order-payout'].includes(id));
    expect(order).toEqual(['terminate-relation', 'order-payout']);
    expect(notice).toContain('欠费4944.00元未实际缴纳，不计入支付金额，也不从中扣减。');
    expect(end.next).toEqual([expect.objectContaining({ action: 'nothing', instruction: expect.stringContaining('47487.82元') })]);
  });
});

describe('L-07, L-12 settling in Hong Kong', () => {
  test('the permit is supplemented, once more at the request of the window; then it is paid', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试支四', { documents: ['continuationCard'] }));
    await aCase.supplement(['hkMacauPermit']);
    await aCase.decide('review-payout', { decision: 'supplement', supplementRequest: '通行证复印件不清晰，请补交身份证件' });
    await aCase.supplement(['idCard:copy']);
    await approve(aCase);
    await aCase.ends('completed');
    expect(await agencies.paid(aCase)).toEqual(['47307.35']);
  });
});

describe('L-04, L-10 retired from an agency', () => {
  test('AMB-31: a living retiree is spared the proof of an heir; the second person sends the case back once, and the third does', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试支七', { documents: ['agencyRetirementProof', 'pensionHandbook'] }));
    const heirProofWaiver = '参保人员在世，由本人领款';
    await aCase.decide('review-payout', { decision: 'approve', heirProofWaiver });
    await aCase.decide('approve-payout', { decision: 'return', reason: '请核对退休时间' });
    await aCase.reaches('look-up-account', 2);
    await aCase.decide('review-payout', { decision: 'approve', heirProofWaiver });
    await aCase.decide('approve-payout', approval);
    await aCase.decide('release-payout', { decision: 'return', reason: '收款账户的户名有误' });
    await aCase.reaches('look-up-account', 3);
    expect(await agencies.terminations(aCase)).toBe(0);
    await approve(aCase, { heirProofWaiver });
    const end = await aCase.ends('completed');
    expect(await agencies.paid(aCase)).toEqual(['8606.31']);
    const releases = end.decisions.filter(({ step }) => step === 'release-payout');
    expect(releases.map(({ outcomeText, reasons }) => [outcomeText, reasons[0]?.finding])).toEqual([
      ['退回重新核查', '基金财务决定退回重新核查，理由：收款账户的户名有误。'],
      ['放行支付', '由审核人、复核人以外的基金财务人员放行，金额8606.31元。'],
    ]);
    expect(end.stepsDone.map(({ elementId }) => elementId)).not.toContain('supplement-materials');
  });
});

describe('L-14 nothing in the account', () => {
  test('nothing is ordered, the relation ends all the same', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试支九'));
    await approve(aCase);
    const end = await aCase.ends('completed');
    expect([end.payout, await agencies.paid(aCase)]).toEqual([null, []]);
    expect(await agencies.relationOf('测试支九')).toMatchObject({ status: 'terminated' });
    expect(noticeOf(end.notices)).toContain('个人账户没有储存额，没有应付金额。');
  });
});

describe('L-14 the account changes', () => {
  test('between review and order: nothing is ordered, it is looked up, reviewed, approved and released anew', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试支一'));
    await aCase.decide('review-payout', { decision: 'approve' });
    await aCase.decide('approve-payout', approval);
    await aCase.reaches('release-payout');
    await agencies.creditInterest('测试支一', '500.00');
    await aCase.decide('release-payout', released);
    await aCase.reaches('look-up-account', 2);
    expect(await agencies.paid(aCase)).toEqual([]);
    await approve(aCase);
    await aCase.ends('completed');
    expect(await agencies.paid(aCase)).toEqual(['53559.20']);
  });

  test('while the relation is being ended: what it holds in the end is paid, and the notice says so', async () => {
    await agencies.fault('/pension-relations/terminations', { status: 503 });
    const aCase = await DrivenCase.submit(system, applicationOf('测试支五'));
    await approve(aCase);
    await aCase.reaches('terminate-relation');
    await agencies.creditInterest('测试支五', '100.00');
    const end = await aCase.ends('completed');
    expect(await agencies.paid(aCase)).toEqual(['41867.12']);
    expect((await agencies.relationOf('测试支五')).account.principal.isZero()).toBe(true);
    expect(noticeOf(end.notices)).toContain('复核的金额为41767.12元，按终止关系时的账户余额支付。');
  });
});
