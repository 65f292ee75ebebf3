/** What is kept with a decision, word by word: the requirement, the open reading of the source, the finding. */
import { expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { Money } from '../../../../src/policy/money.ts';
import { arrearsAllowPayout } from '../../../../src/processes/lump-sum-payout/rules/arrears.ts';
import {
  type ClaimantRole,
  claimantEntitled,
  disputeAllows,
  heirProofWaivable,
} from '../../../../src/processes/lump-sum-payout/rules/claimant.ts';
import { cutoffDate } from '../../../../src/processes/lump-sum-payout/rules/cutoff-date.ts';
import { relationTerminated } from '../../../../src/processes/lump-sum-payout/rules/eligibility.ts';
import type { LumpSumEvent } from '../../../../src/processes/lump-sum-payout/rules/facts.ts';
import { paidAfterCutoff } from '../../../../src/processes/lump-sum-payout/rules/paid-after-cutoff.ts';
import { relationCanEnd } from '../../../../src/processes/lump-sum-payout/rules/relation.ts';
import { period } from '../../veteran-back-pay/rules/back-pay-facts.ts';
import { told } from '../../veteran-back-pay/rules/reasons.ts';

test('L-03 to L-05, L-10 who claims', () => {
  const claimed = (event: LumpSumEvent, claimantRole: ClaimantRole, ...documents: string[]) =>
    told(claimantEntitled({ event, claimantRole, documents }));
  expect([
    claimed('death', 'heir', 'heirProof'),
    claimed('death', 'beneficiary', 'heirProof'),
    claimed('death', 'participant'),
    claimed('emigration', 'heir', 'heirProof'),
    claimed('agencyTransfer', 'beneficiary'),
    claimed('emigration', 'participant'),
    claimed('agencyTransfer', 'participant'),
  ]).toEqual([
    ['L-05 领款人为法定继承人，已提交相应证明材料。'],
    ['L-05 领款人为指定受益人，未提交指定受益人证明材料。'],
    ['L-05 参保人员已死亡，不能由本人领款。'],
    ['L-03 AMB-31 参保人员在世，由法定继承人领款；办事指南未规定可由他人领取，同意支付的须说明理由。'],
    ['L-10 AMB-31 参保人员在世，由指定受益人领款；办事指南未规定可由他人领取，同意支付的须说明理由。'],
    ['L-03 由参保人员本人领款。'],
    ['L-04 由参保人员本人领款。'],
  ]);
  expect(heirProofWaivable({ event: 'emigration', claimantRole: 'participant' })).toBe(false);
});

test('L-05 what a clerk has decided between several who claim', () => {
  const decided = (entitled: boolean) => disputeAllows({ dispute: { entitled, reason: '依据公证书。' } });
  expect([disputeAllows({}), decided(true)?.value, decided(false)?.value]).toEqual([undefined, true, false]);
  expect([told(decided(true)), told(decided(false))]).toEqual([
    ['L-05 另有他人主张领款，经处理，由本申请的领款人领取，依据和理由：依据公证书。'],
    ['L-05 另有他人主张领款，经处理，不由本申请的领款人领取，依据和理由：依据公证书。'],
  ]);
});

test('L-13 arrears, and what was paid after the cut-off date', () => {
  const owing = (event: LumpSumEvent, amount: string, block = false) =>
    told(arrearsAllowPayout({ event, arrearsAmount: Money.of(amount) }, block));
  expect([
    owing('death', '0.00'),
    owing('death', '0.01', true),
    owing('agencyTransfer', '12.50', true),
    owing('agencyTransfer', '12.50'),
  ]).toEqual([
    ['L-13 没有欠费。'],
    ['L-13 欠费0.01元，不影响办理，可直接办理一次性支付手续。'],
    ['L-13 AMB-35 欠费12.50元；办事指南未规定调入机关事业单位后退休的人员欠费如何处理，应先缴清欠费。'],
    [
      'L-13 AMB-35 欠费12.50元；办事指南未规定调入机关事业单位后退休的人员欠费如何处理，' +
        '按死亡、出国（境）定居同样处理，不影响办理，可直接办理一次性支付手续。',
    ],
  ]);
  const late = (to: string) => told(paidAfterCutoff({ cutoffDate: isoDate('2026-05-01'), paidPeriods: [period('2026-01', to)] }));
  expect([late('2026-05'), late('2026-06')]).toEqual([
    ['L-13 截止缴费日期2026年5月1日之后的月份没有缴费。'],
    ['L-13 AMB-37 截止缴费日期2026年5月1日之后，2026年6月仍有缴费；办事指南未规定是否退还，由经办人员决定并说明理由。'],
  ]);
});

test('L-11, L-12, AMB-35 the cut-off date', () => {
  const approvalDate = isoDate('2024-01-08');
  const dates = { approvalDate, retirementDate: isoDate('2026-03-31') };
  expect([
    told(cutoffDate({ ...dates, event: 'emigration' }, 'retirementDate')),
    told(cutoffDate({ ...dates, event: 'agencyTransfer' }, 'retirementDate')),
    told(cutoffDate({ ...dates, event: 'workAbroad' }, 'retirementDate')),
  ]).toEqual([
    ['L-12 批准出国（境）定居的时间为2024年1月8日，截止缴费日期按批准时间确定。'],
    ['L-04 AMB-35 退休时间为2026年3月31日；办事指南未规定此类人员的截止缴费日期，按退休时间确定。'],
    undefined,
  ]);
});

test('L-01 to L-04, L-15 what ends the relation, and what cannot end it', () => {
  const ends = ['L-01 办理一次性支付后，基本养老保险关系终止，退还个人账户累计储存额。', 'L-15 由社会保险局办理。'];
  const ended = (event: LumpSumEvent) => told(relationTerminated({ event, agencyInsured: false, retired: true }));
  expect([ended('death'), ended('emigration'), ended('agencyTransfer'), ended('workAbroad')]).toEqual([
    ['L-02 参保人员已死亡，属于受理范围。', ...ends],
    ['L-03 参保人员出国（境）定居，属于受理范围。', ...ends],
    [
      ...['L-04 参保人员已调入机关事业单位。', 'L-04 调入的机关事业单位未参保，符合条件。', 'L-04 已在该机关事业单位退休，符合条件。'],
      ...ends,
    ],
    ['L-03 参保人员出国（境）但未定居，不属于受理范围；获准定居后可以办理。', 'L-01 不办理一次性支付，基本养老保险关系不终止。'],
  ]);
  expect((['active', 'none', 'transferredOut', 'terminated'] as const).map((status) => told(relationCanEnd(status)))).toEqual([
    ['L-01 基本养老保险关系存续，可以终止。'],
    ['L-01 关系库没有该参保人员的基本养老保险关系，没有可终止的关系和可退还的账户。'],
    ['L-01 基本养老保险关系已转出，应由转入地社会保险经办机构办理。'],
    ['L-01 基本养老保险关系已终止，个人账户储存额已经退还，不得重复支付。'],
  ]);
});
