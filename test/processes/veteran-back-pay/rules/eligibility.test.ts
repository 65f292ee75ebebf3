import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import {
  eligibility,
  eligibleDischargeDate,
  eligibleDischargeMode,
  eligiblePersonType,
  eligibleSituation,
} from '../../../../src/processes/veteran-back-pay/rules/eligibility.ts';
import { month } from '../../../../src/policy/months.ts';
import { gapsBeforeCutoff } from '../../../../src/processes/veteran-back-pay/rules/gaps-before-cutoff.ts';
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

  test.each([
    ['soldier', true],
    ['officer', false],
  ] as const)('%s: %s', (personType, expected) => {
    expect(eligiblePersonType({ personType }).value).toBe(expected);
  });

  test.each([
    ['governmentArrangedWork', true],
    ['other', false],
  ] as const)('%s: %s', (dischargeMode, expected) => {
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

describe('B-09 eligible situations', () => {
  test.each([
    ['2018-12', true],
    ['2019-01', false],
    ['2019-02', false],
  ])('a gap in %s: %s', (gap, expected) => {
    const pensionGaps = [{ from: month(gap), to: month(gap) }];
    const outcome = eligibleSituation(gapsBeforeCutoff({ pensionGaps, januaryOfCutoffCounts: false }));
    expect(outcome.value).toBe(expected);
    expect(outcome.reasons[0]?.requirement).toBe('B-09');
  });
});
