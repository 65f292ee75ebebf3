import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { paidBesideService } from '../../../../src/processes/veteran-back-pay/rules/index.ts';
import { period } from './back-pay-facts.ts';

const count = (enlisted: string, discharged: string, ...paid: [string, string][]) =>
  paidBesideService({
    enlistmentDate: isoDate(enlisted),
    dischargeDate: isoDate(discharged),
    paid: paid.map(([from, to]) => period(from, to)),
  });

describe('B-18 contributions beside the service', () => {
  test('months before and after count, months inside do not', () => {
    expect(count('2000-12-01', '2005-11-30', ['2000-10', '2000-11'], ['2003-01', '2003-12'], ['2005-12', '2006-01'])).toBe(4);
  });

  test('the month of discharge counts when 军龄 has not counted it', () => {
    expect(count('2000-12-01', '2005-12-01', ['2005-12', '2005-12'])).toBe(1);
    expect(count('2000-12-01', '2005-12-31', ['2005-12', '2005-12'])).toBe(0);
  });

  test('both edges count only as far as they were not served', () => {
    expect(count('2000-12-15', '2005-12-10', ['2000-12', '2000-12'], ['2005-12', '2005-12'])).toBe(2);
    expect(count('2000-12-15', '2005-12-20', ['2000-12', '2000-12'], ['2005-12', '2005-12'])).toBe(1);
  });

  test('what was paid in the middle of the service fills no edge that was not served', () => {
    expect(count('2000-12-15', '2005-12-10', ['2003-01', '2003-12'])).toBe(0);
  });

  test('a service within one month', () => {
    expect(count('2000-12-05', '2000-12-20', ['2000-12', '2000-12'])).toBe(1);
  });

  test('a month stated twice counts once', () => {
    expect(count('2000-12-01', '2005-11-30', ['2006-01', '2006-03'], ['2006-02', '2006-04'])).toBe(4);
  });
});
