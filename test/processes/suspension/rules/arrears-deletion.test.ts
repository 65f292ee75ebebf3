import { describe, expect, test } from '#test';
import { Money } from '../../../../src/policy/money.ts';
import { month } from '../../../../src/policy/months.ts';
import { arrearsDeletion } from '../../../../src/processes/suspension/rules/index.ts';
import { findings } from '../../veteran-back-pay/rules/reasons.ts';

const owed = ['2026-06', '2026-07', '2026-08'].map((each) => ({ month: month(each), personalShare: Money.of('837.60') }));
const months = (rows: readonly { month: string }[]) => rows.map(({ month: each }) => each);

describe('S-08 only what is still owed is deleted', () => {
  test.each([
    ['0.00', 0],
    ['837.59', 0],
    ['837.60', 1],
    ['1000.00', 1],
    ['1675.20', 2],
    ['2512.80', 3],
    ['3000.00', 3],
  ])('%s received: the oldest %d whole months count', (received, credited) => {
    const { value } = arrearsDeletion(owed, Money.of(received));
    expect(months(value.credited)).toEqual(months(owed.slice(0, credited)));
    expect(months(value.deleted)).toEqual(months(owed.slice(credited)));
  });

  test('a cheaper month after one that is not covered is not paid before it', () => {
    const rows = [{ month: month('2026-06'), personalShare: Money.of('900.00') }, ...owed.slice(1)];
    expect(arrearsDeletion(rows, Money.of('850.00')).value.credited).toEqual([]);
  });

  test('says what counts, what is deleted and what goes back', () => {
    expect(findings(arrearsDeletion(owed, Money.of('1000.00')))).toBe(
      [
        '2026年6月共1个月的欠费837.60元已经缴纳，不属于欠费部分，计算缴费年限。',
        '2026年7月至2026年8月共2个月的欠费1675.20元未完清，经本人申请作删除处理，不计算缴费年限，可以办理转出。',
        '已缴款项中其余162.40元不足一个月的欠费，予以退还。',
      ].join('\n'),
    );
  });

  test('where all has been paid there is nothing to delete', () => {
    const { value, reasons } = arrearsDeletion(owed, Money.of('2512.80'));
    expect(value.deleted).toEqual([]);
    expect(reasons.map(({ requirement }) => requirement)).toEqual(['S-08', 'S-07']);
  });
});
