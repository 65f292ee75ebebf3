import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { firstInsuredDate } from '../../../../src/processes/veteran-back-pay/rules/first-insured-date.ts';
import { expectReasons } from './reasons.ts';

const enlistmentDate = isoDate('1990-12-01');

describe('B-10 insured before enlistment', () => {
  test('the actual date', () => {
    const outcome = firstInsuredDate({ preEnlistmentFirstInsuredDate: isoDate('1989-03-01'), enlistmentDate });
    expect(outcome.value).toBe('1989-03-01');
    expectReasons(outcome, 'B-10');
  });

  test('the day before enlistment is before', () => {
    expect(firstInsuredDate({ preEnlistmentFirstInsuredDate: isoDate('1990-11-30'), enlistmentDate }).value).toBe('1990-11-30');
  });

  test('needs no enlistment date', () => {
    expect(firstInsuredDate({ preEnlistmentFirstInsuredDate: isoDate('1989-03-01') }).value).toBe('1989-03-01');
  });
});

describe('B-11 not insured before enlistment', () => {
  test('the enlistment date', () => {
    const outcome = firstInsuredDate({ preEnlistmentFirstInsuredDate: null, enlistmentDate });
    expect(outcome.value).toBe(enlistmentDate);
    expectReasons(outcome, 'B-11');
  });

  test('insured on the day of enlistment or later is not before', () => {
    expect(firstInsuredDate({ preEnlistmentFirstInsuredDate: enlistmentDate, enlistmentDate }).value).toBe(enlistmentDate);
    expectReasons(firstInsuredDate({ preEnlistmentFirstInsuredDate: enlistmentDate, enlistmentDate }), 'B-11');
    expectReasons(firstInsuredDate({ preEnlistmentFirstInsuredDate: isoDate('1995-01-01'), enlistmentDate }), 'B-11');
  });

  test('without any date there is no answer', () => {
    expect(() => firstInsuredDate({ preEnlistmentFirstInsuredDate: null })).toThrow(RangeError);
  });
});
