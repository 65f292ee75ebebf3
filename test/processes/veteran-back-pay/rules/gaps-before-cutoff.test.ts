import { describe, expect, test } from '#test';
import { month, periodsOf } from '../../../../src/policy/months.ts';
import { gapsBeforeCutoff } from '../../../../src/processes/veteran-back-pay/rules/gaps-before-cutoff.ts';
import { findings } from './reasons.ts';

function gap(from: string, to: string) {
  return { from: month(from), to: month(to) };
}

function before(januaryOfCutoffCounts: boolean, ...pensionGaps: ReturnType<typeof gap>[]) {
  return gapsBeforeCutoff({ pensionGaps, januaryOfCutoffCounts });
}

describe('B-09 gaps before the Opinion', () => {
  test.each([
    ['wholly before', '2018-01', '2018-12', 12],
    ['straddling', '2018-11', '2019-03', 2],
    ['wholly after', '2019-02', '2019-06', 0],
    ['the last month before', '2018-12', '2018-12', 1],
    ['January 2019 alone', '2019-01', '2019-01', 0],
  ])('%s: %s to %s counts %i months', (_label, from, to, count) => {
    expect(before(false, gap(from, to)).value).toHaveLength(count);
  });

  test('overlapping gaps count once and come in order', () => {
    const { value } = before(false, gap('2003-05', '2003-08'), gap('2003-01', '2003-06'), gap('2001-12', '2001-12'));
    expect(periodsOf(value)).toEqual([gap('2001-12', '2001-12'), gap('2003-01', '2003-08')]);
    expect(value).toHaveLength(9);
  });

  test('no gap at all', () => {
    const outcome = before(false);
    expect(outcome.value).toEqual([]);
    expect(findings(outcome)).toBe('《意见》施行日2019年1月21日之前没有未参保或者断缴的月份。');
  });

  test('the reasons list the months that count and those that do not', () => {
    const text = findings(before(false, gap('2018-11', '2019-03')));
    expect(text).toContain('断缴2个月：2018年11月至2018年12月');
    expect(text).toContain('2019年1月至2019年3月共3个月不在《意见》施行前');
  });
});

describe('AMB-05 does January 2019 count', () => {
  test.each([
    [false, 1, '不计入'],
    [true, 2, '计入'],
  ])('%s: %i months of 2018-12 to 2019-02', (counts, months, word) => {
    const outcome = before(counts, gap('2018-12', '2019-02'));
    expect(outcome.value).toHaveLength(months);
    const reason = outcome.reasons.find(({ ambiguity }) => ambiguity === 'AMB-05');
    expect(reason?.finding).toContain(`2019年1月${word}`);
  });

  test('is not mentioned where it makes no difference', () => {
    expect(before(false, gap('2018-01', '2018-12')).reasons.map(({ ambiguity }) => ambiguity)).not.toContain('AMB-05');
  });
});
