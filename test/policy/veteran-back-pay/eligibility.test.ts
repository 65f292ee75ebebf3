import { describe, expect, test } from '@jest/globals';
import { isoDate } from '../../../src/policy/dates.ts';
import {
  eligibility,
  eligibleDischargeDate,
  eligibleDischargeMode,
  eligiblePersonType,
} from '../../../src/policy/veteran-back-pay/eligibility.ts';
import { expectReasons, findings } from './reasons.ts';

describe('B-08 eligible persons', () => {
  test.each([
    ['2005-12-01', true],
    ['2019-01-20', true],
    ['2019-01-21', false],
    ['2019-01-22', false],
  ])('discharged on %s: %s (AMB-04)', (date, expected) => {
    const outcome = eligibleDischargeDate({ dischargeDate: isoDate(date) });
    expect(outcome.value).toBe(expected);
    expectReasons(outcome, 'B-08');
  });

  test('the finding compares the date with the limit', () => {
    expect(findings(eligibleDischargeDate({ dischargeDate: isoDate('2019-01-21') }))).toBe(
      '退出现役日期2019年1月21日不早于《意见》施行日2019年1月21日，不符合“施行前”的条件。',
    );
  });

  test.each([['soldier', true], ['officer', false]] as const)('%s: %s', (personType, expected) => {
    expect(eligiblePersonType({ personType }).value).toBe(expected);
  });

  test.each([['governmentArrangedWork', true], ['other', false]] as const)('%s: %s', (dischargeMode, expected) => {
    expect(eligibleDischargeMode({ dischargeMode }).value).toBe(expected);
  });

  test.each([
    ['soldier', '2019-01-20', 'governmentArrangedWork', true],
    ['officer', '2019-01-20', 'governmentArrangedWork', false],
    ['soldier', '2019-01-21', 'governmentArrangedWork', false],
    ['soldier', '2019-01-20', 'other', false],
  ] as const)('%s, %s, %s: %s, with a reason for each condition', (personType, date, dischargeMode, expected) => {
    const outcome = eligibility({ personType, dischargeDate: isoDate(date), dischargeMode });
    expect(outcome.value).toBe(expected);
    expectReasons(outcome, 'B-08', 'B-08', 'B-08');
  });
});
