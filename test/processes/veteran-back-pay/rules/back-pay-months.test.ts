import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { month } from '../../../../src/policy/months.ts';
import { backPayMonths } from '../../../../src/processes/veteran-back-pay/rules/back-pay-months.ts';
import { backPaidMonths } from '../../../../src/processes/veteran-back-pay/rules/back-pay-order.ts';
import { lateFee } from '../../../../src/processes/veteran-back-pay/rules/late-fee.ts';
import { serviceMonths } from '../../../../src/processes/veteran-back-pay/rules/service-months.ts';
import { expectReasons, findings } from './reasons.ts';

describe('AMB-09 service in exact months', () => {
  test.each([
    ['1990-12-01', '1993-12-01', 36],
    ['1990-12-01', '1993-11-30', 36],
    ['1990-12-01', '1993-11-29', 35],
    ['1990-12-10', '1993-12-08', 35],
    ['1990-12-10', '1993-12-09', 36],
    ['1990-12-01', '1990-12-01', 0],
    ['2000-02-29', '2001-02-28', 12],
  ])('%s to %s: %i months, both days in', (from, to, months) => {
    expect(serviceMonths({ enlistmentDate: isoDate(from), dischargeDate: isoDate(to) }).value).toBe(months);
  });

  test('a discharge before the enlistment is refused', () => {
    const facts = { enlistmentDate: isoDate('1990-12-01'), dischargeDate: isoDate('1990-11-30') };
    expect(() => serviceMonths(facts)).toThrow('1990-12-01 to 1990-11-30');
  });
});

describe('B-12 back-pay cap', () => {
  test.each([
    [35, 36, 35, 0],
    [36, 36, 36, 0],
    [37, 36, 36, 1],
    [0, 36, 0, 0],
    [12, 0, 0, 12],
  ])('gap %i, service %i: payable %i, uncovered %i', (gapMonths, service, payable, uncovered) => {
    const outcome = backPayMonths({ gapMonths, serviceMonths: service });
    expect(outcome.value).toEqual({ payable, uncovered });
    expectReasons(outcome, 'B-12');
  });

  test.each([
    [24, undefined],
    [0, 0],
  ])('gap %i, service not known: nothing caps it, %s uncovered', (gapMonths, uncovered) => {
    const outcome = backPayMonths({ gapMonths, serviceMonths: undefined });
    expect(outcome.value).toEqual({ payable: gapMonths, uncovered });
    expect(findings(outcome)).toContain('军龄未填写');
  });

  test('the finding names fact and limit', () => {
    expect(findings(backPayMonths({ gapMonths: 40, serviceMonths: 36 }))).toBe(
      '断缴40个月（3年4个月），军龄36个月（3年），断缴超过军龄，可以补缴36个月（3年），其余4个月不予补缴。',
    );
  });
});

describe('B-12 which months, where the source is silent', () => {
  const gapMonths = ['2003-03', '2001-01', '2002-02'].map(month);

  test.each([
    ['earliestFirst', ['2001-01', '2002-02']],
    ['latestFirst', ['2002-02', '2003-03']],
  ] as const)('%s', (backPayMonthOrder, expected) => {
    const outcome = backPaidMonths({ gapMonths, payable: 2, backPayMonthOrder });
    expect(outcome.value).toEqual(expected);
    expectReasons(outcome, 'B-12');
  });

  test.each(['earliestFirst', 'latestFirst'] as const)('%s: all or none needs no order', (backPayMonthOrder) => {
    expect(backPaidMonths({ gapMonths, payable: 3, backPayMonthOrder })).toEqual({
      value: ['2001-01', '2002-02', '2003-03'],
      reasons: [],
    });
    expect(backPaidMonths({ gapMonths, payable: 0, backPayMonthOrder })).toEqual({ value: [], reasons: [] });
  });
});

describe('B-13 no late-payment fee', () => {
  test('is zero', () => {
    expect(lateFee().value.toString()).toBe('0.00');
    expectReasons(lateFee(), 'B-13');
  });
});
