import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { creditedDeemedMonths, workStartMonth } from '../../../../src/processes/enrollment/rules/deemed-service.ts';
import type { EnrollmentFacts } from '../../../../src/processes/enrollment/rules/facts.ts';
import { notPlaced, placementPeriodExceeded } from '../../../../src/processes/enrollment/rules/placement.ts';
import { expectReasons, findings } from '../../veteran-back-pay/rules/reasons.ts';

describe('E-09 placed', () => {
  test.each([
    [false, true],
    [true, false],
  ])('placed %s: %s', (placed, expected) => {
    expect(notPlaced({ placed })?.value).toBe(expected);
  });
  test('unknown', () => expect(notPlaced({})).toBeUndefined());
});

describe('E-26 placement period', () => {
  test.each([
    [0, false],
    [5, false],
    [6, false],
    [7, true],
    [120, true],
  ])('%i months elapsed: %s', (elapsed, expected) => {
    const outcome = placementPeriodExceeded({ placementPeriodMonthsElapsed: elapsed });
    expect(outcome?.value).toBe(expected);
    expect(outcome?.reasons).toMatchObject([{ requirement: 'E-26', ambiguity: 'AMB-23' }]);
  });

  test.each([
    ['2025-01-15', '2025-07-15', false],
    ['2025-01-15', '2025-07-16', true],
    ['2025-01-15', '2025-01-15', false],
    ['2025-08-31', '2026-02-28', false],
    ['2025-08-31', '2026-03-01', true],
    ['2023-08-30', '2024-02-29', false],
    ['2023-08-30', '2024-03-01', true],
  ])('discharged on %s, application on %s: %s', (discharge, application, expected) => {
    const facts = { dischargeDate: isoDate(discharge), applicationDate: isoDate(application) };
    expect(placementPeriodExceeded(facts)?.value).toBe(expected);
  });

  test('stated months go before dates; half the dates say nothing', () => {
    const dates = { dischargeDate: isoDate('2020-01-01'), applicationDate: isoDate('2026-01-01') };
    expect(placementPeriodExceeded({ ...dates, placementPeriodMonthsElapsed: 6 })?.value).toBe(false);
    expect(placementPeriodExceeded({ dischargeDate: dates.dischargeDate })).toBeUndefined();
    expect(placementPeriodExceeded({ applicationDate: dates.applicationDate })).toBeUndefined();
  });

  test('a refusal says what to do', () => {
    const facts = { dischargeDate: isoDate('2025-01-15'), applicationDate: isoDate('2025-07-15') };
    expect(findings(placementPeriodExceeded(facts) ?? { reasons: [] })).toBe(
      '于2025年1月15日退出现役，安置期至2025年7月15日届满，于2025年7月15日申请，未超过安置期，暂不符合条件；超过安置期后仍未安置的，可以申请。',
    );
  });
});

describe('E-28, E-29 service and start of work', () => {
  const veteran: EnrollmentFacts = {
    applicantCategory: 'unplacedVeteran',
    placed: false,
    placementPeriodMonthsElapsed: 7,
    creditableServiceMonths: 51,
    enlistmentDate: isoDate('1998-12-31'),
  };

  test('the creditable service is deemed contribution time', () => {
    const outcome = creditedDeemedMonths(veteran);
    expect(outcome?.value).toBe(51);
    expectReasons(outcome ?? { value: 0, reasons: [] }, 'E-28');
    expect(creditedDeemedMonths({ ...veteran, creditableServiceMonths: 0 })?.value).toBe(0);
  });

  test('work began in the month of enlistment', () => {
    const outcome = workStartMonth(veteran);
    expect(outcome?.value).toBe('1998-12');
    expectReasons(outcome ?? { value: '', reasons: [] }, 'E-29');
  });

  test.each([[{ placed: true }], [{ placementPeriodMonthsElapsed: 6 }], [{ applicantCategory: 'flexibleWorker' }]] as const)(
    'not with %j',
    (change) => {
      expect(creditedDeemedMonths({ ...veteran, ...change })).toBeUndefined();
      expect(workStartMonth({ ...veteran, ...change })).toBeUndefined();
    },
  );

  test('what is not known does not stand in the way', () => {
    expect(creditedDeemedMonths({ creditableServiceMonths: 51 })?.value).toBe(51);
    expect(workStartMonth({ enlistmentDate: isoDate('1998-12-01') })?.value).toBe('1998-12');
    expect(creditedDeemedMonths({ applicantCategory: 'unplacedVeteran' })).toBeUndefined();
    expect(workStartMonth({ applicantCategory: 'unplacedVeteran' })).toBeUndefined();
  });
});
