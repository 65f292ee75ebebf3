import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { arrearsAllowPayout, cutoffDate, paidAfterCutoff, payoutAmount } from '../../../../src/processes/lump-sum-payout/rules/index.ts';
import { Money } from '../../../../src/policy/money.ts';
import { month } from '../../../../src/policy/months.ts';
import { findings } from '../../veteran-back-pay/rules/reasons.ts';

const deathDate = isoDate('2024-03-05');
const approvalDate = isoDate('2023-11-20');
const transferDate = isoDate('2010-07-01');
const retirementDate = isoDate('2024-06-30');

describe('L-11, L-12 cut-off date', () => {
  test('death: the time of death', () => {
    expect(cutoffDate({ event: 'death', deathDate, approvalDate }, 'retirementDate')).toMatchObject({
      value: '2024-03-05',
      reasons: [{ requirement: 'L-11', finding: '死亡时间为2024年3月5日，截止缴费日期按死亡时间确定。' }],
    });
  });

  test('settling abroad: the time of the approval', () => {
    const outcome = cutoffDate({ event: 'emigration', deathDate, approvalDate }, 'retirementDate');
    expect(outcome).toMatchObject({ value: '2023-11-20', reasons: [{ requirement: 'L-12' }] });
  });

  test.each([
    ['retirementDate', '2024-06-30', '退休时间'],
    ['transferDate', '2010-07-01', '调入时间'],
  ] as const)('AMB-35: retired from an agency, by %s', (reading, value, name) => {
    const outcome = cutoffDate({ event: 'agencyTransfer', transferDate, retirementDate }, reading);
    expect(outcome).toMatchObject({ value, reasons: [{ ambiguity: 'AMB-35', finding: expect.stringContaining(name) }] });
  });

  test.each([{}, { event: 'death' }, { event: 'emigration' }, { event: 'agencyTransfer' }, { event: 'workAbroad' }] as const)(
    '%j: undecided without the date',
    (facts) => {
      expect(cutoffDate(facts, 'retirementDate')).toBeUndefined();
    },
  );
});

describe('AMB-37 paid after the cut-off date', () => {
  const paid = (from: string, to: string) =>
    paidAfterCutoff({ cutoffDate: deathDate, paidPeriods: [{ from: month(from), to: month(to) }] });

  test('the month of the cut-off date itself is not after it', () => {
    expect(paid('2023-01', '2024-03').value).toEqual([]);
    expect(paid('2023-01', '2024-04').value).toEqual(['2024-04']);
  });

  test('the clerk reads which months', () => {
    expect(findings(paid('2024-01', '2024-05'))).toBe(
      '截止缴费日期2024年3月5日之后，2024年4月至2024年5月仍有缴费；办事指南未规定是否退还，由经办人员决定并说明理由。',
    );
  });
});

describe('L-13 arrears', () => {
  const owed = { arrearsAmount: Money.of('0.01') };

  test.each(['death', 'emigration', undefined] as const)('do not block: %s', (event) => {
    expect(arrearsAllowPayout({ event, ...owed }, true)?.value).toBe(true);
  });

  test.each([true, false])('AMB-35: whether they block after an agency transfer is a reading: %s', (block) => {
    const outcome = arrearsAllowPayout({ event: 'agencyTransfer', ...owed }, block);
    expect(outcome).toMatchObject({ value: !block, reasons: [{ requirement: 'L-13', ambiguity: 'AMB-35' }] });
  });

  test('none, or nothing known of them', () => {
    expect(arrearsAllowPayout({ event: 'agencyTransfer', arrearsAmount: Money.zero }, true)?.value).toBe(true);
    expect(arrearsAllowPayout({ event: 'death' }, false)).toBeUndefined();
  });
});

describe('L-14 amount', () => {
  const account = { accountPrincipal: Money.of('23456.70'), accountInterest: Money.of('1234.56') };

  test('principal and interest, exactly', () => {
    expect(String(payoutAmount(account).value)).toBe('24691.26');
    expect(payoutAmount(account).reasons).toMatchObject([{ requirement: 'L-14', ambiguity: 'AMB-36' }]);
  });

  test('L-13: arrears change nothing', () => {
    const outcome = payoutAmount({ ...account, arrearsAmount: Money.of('3000') });
    expect(String(outcome.value)).toBe('24691.26');
    expect(findings(outcome)).toBe(
      '个人账户本金23456.70元，利息1234.56元，一次性支付金额为24691.26元。\n欠费3000.00元未实际缴纳，不计入退费金额，也不从中扣减。',
    );
  });

  test('undecided without both parts', () => {
    expect(payoutAmount({ accountPrincipal: Money.of('1') })).toBeUndefined();
    expect(payoutAmount({ accountInterest: Money.of('1') })).toBeUndefined();
  });
});
