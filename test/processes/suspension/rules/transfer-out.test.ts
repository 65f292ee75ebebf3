import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { Money } from '../../../../src/policy/money.ts';
import { assessedMonthlyAmount, lastYearStandardApplies, transferOut } from '../../../../src/processes/suspension/rules/index.ts';
import { findings } from '../../veteran-back-pay/rules/reasons.ts';

const owed = { arrearsAmount: Money.of('1200.00'), arrearsMonths: 3 };
const allowed = { transferOutAllowed: true, arrearsDeleted: false };
const deleted = { transferOutAllowed: true, arrearsDeleted: true, arrearsMonthsCounted: 0 };
const blocked = { transferOutAllowed: false, arrearsDeleted: false, arrearsMonthsCounted: undefined };

describe('S-07, S-08 transfer-out', () => {
  test.each([
    [
      { arrearsCleared: true, ...owed },
      { ...allowed, arrearsMonthsCounted: 3 },
    ],
    [{ arrearsCleared: true }, { ...allowed, arrearsMonthsCounted: undefined }],
    [{ arrearsAmount: Money.zero }, { ...allowed, arrearsMonthsCounted: undefined }],
    [{ arrearsMonths: 0 }, { ...allowed, arrearsMonthsCounted: 0 }],
    [
      { arrearsCleared: true, deletionRequestedByPerson: true, ...owed },
      { ...allowed, arrearsMonthsCounted: 3 },
    ],
    [{ arrearsCleared: false, deletionRequestedByPerson: true }, deleted],
    [{ arrearsAmount: Money.of('0.01'), deletionRequestedByPerson: true }, deleted],
    [{ arrearsMonths: 1, deletionRequestedByPerson: true }, deleted],
    [{ deletionRequestedByPerson: true }, deleted],
    [{ arrearsCleared: false, ...owed, deletionRequestedByPerson: false }, blocked],
    [{ arrearsCleared: false }, blocked],
    [{ arrearsAmount: Money.of('0.01') }, blocked],
    [{ arrearsMonths: 1 }, blocked],
  ])('%j', (facts, expected) => {
    expect(transferOut({ suspensionReason: 'transferOut', ...facts })?.value).toEqual(expected);
    expect(transferOut(facts)?.value).toEqual(expected);
  });

  test('decides nothing for another reason, nor without facts', () => {
    expect(transferOut({ suspensionReason: 'other', ...owed })).toBeUndefined();
    expect(transferOut({ custodyType: 'imprisonment', ...owed })).toBeUndefined();
    expect(transferOut({ suspensionReason: 'transferOut' })).toBeUndefined();
    expect(transferOut({ suspensionReason: 'transferOut', deletionRequestedByPerson: false })).toBeUndefined();
  });

  test('whoever is refused reads both remedies', () => {
    expect(findings(transferOut(owed) ?? { reasons: [] })).toBe(
      '欠费1200.00元（3个月）未完清，应先完清欠费，再办理转出。\n本人未申请删除欠费；不缴纳的，可以由本人申请作删除处理，删除的部分不计算缴费年限。',
    );
  });
});

describe('S-09 at the start of the year', () => {
  const newStandardReleaseDate = isoDate('2024-07-01');
  test.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2024-06-30', true],
    ['2024-07-01', false],
    ['2024-07-02', false],
  ])('request on %s, new standard on 2024-07-01: %s (AMB-42)', (date, expected) => {
    const facts = {
      requestDate: isoDate(date),
      newStandardReleaseDate,
      lastYearFullStandardMonthly: Money.of('726.00'),
      normalMonthlyAmount: Money.of('435.60'),
    };
    expect(lastYearStandardApplies(facts)).toMatchObject({ value: expected, reasons: [{ requirement: 'S-09', ambiguity: 'AMB-42' }] });
    expect(String(assessedMonthlyAmount(facts)?.value)).toBe(expected ? '726.00' : '435.60');
  });

  const requestDate = isoDate('2024-02-10');

  test("a standard that is not released yet leaves last year's in force", () => {
    expect(lastYearStandardApplies({ requestDate, newStandardReleaseDate: null })?.value).toBe(true);
  });

  test('undecided without a date, without the amount that applies', () => {
    expect(lastYearStandardApplies({ requestDate })).toBeUndefined();
    expect(lastYearStandardApplies({ newStandardReleaseDate })).toBeUndefined();
    expect(assessedMonthlyAmount({ requestDate, newStandardReleaseDate, normalMonthlyAmount: Money.of('1') })).toBeUndefined();
    expect(assessedMonthlyAmount({ normalMonthlyAmount: Money.of('1') })).toBeUndefined();
  });
});
