import { describe, expect, test } from '#test';
import fc from 'fast-check';
import {
  addMonths,
  compareMonths,
  distinctMonths,
  laterMonth,
  month,
  monthsBetween,
  monthsIn,
  periodsOf,
} from '../../src/policy/months.ts';
import { anyMonth, anyPeriod } from './arbitraries.ts';

describe('month', () => {
  test.each(['2019-00', '2019-13', '2019-1', '19-01', '2019-01-01', '2019/01', '', ' 2019-01'])('refuses "%s"', (text) => {
    expect(() => month(text)).toThrow(new RangeError(`Not a month (yyyy-MM): "${text}"`));
  });

  test('keeps the text', () => {
    expect(month('2019-01')).toBe('2019-01');
  });
});

describe('month arithmetic', () => {
  test.each([
    ['2018-12', 1, '2019-01'],
    ['2019-01', -1, '2018-12'],
    ['2019-01', 0, '2019-01'],
    ['1999-11', 14, '2001-01'],
    ['2000-02', -26, '1997-12'],
    ['0998-12', 1, '0999-01'],
  ])('%s plus %i is %s', (from, count, to) => {
    expect(addMonths(month(from), count)).toBe(to);
  });

  test('refuses a fraction of a month', () => {
    expect(() => addMonths(month('2019-01'), 0.5)).toThrow(new RangeError('Not a whole number of months: 0.5'));
  });

  test.each([
    ['2018-12', '2018-12', 1],
    ['2018-12', '2019-01', 2],
    ['2018-01', '2018-12', 12],
    ['2019-01', '2018-12', 0],
  ])('%s to %s are %i months, both ends counted', (from, to, count) => {
    expect(monthsBetween(month(from), month(to))).toBe(count);
  });

  test('the later of two months', () => {
    expect(laterMonth(month('2018-12'), month('2019-01'))).toBe('2019-01');
    expect(laterMonth(month('2019-01'), month('2018-12'))).toBe('2019-01');
  });

  test('a period that ends before it begins is refused', () => {
    expect(() => monthsIn({ from: month('2019-02'), to: month('2019-01') })).toThrow('2019-02 to 2019-01');
  });

  test('adding there and back is the same month', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -400, max: 400 }), (from, count) => {
        expect(addMonths(addMonths(from, count), -count)).toBe(from);
        expect(compareMonths(addMonths(from, count), from)).toBe(count);
      }),
    );
  });

  test('a period has as many months as are counted, each following the one before', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const months = monthsIn(period);
        expect(months).toHaveLength(monthsBetween(period.from, period.to));
        months.slice(1).forEach((value, index) => expect(compareMonths(value, months[index] ?? value)).toBe(1));
      }),
    );
  });
});

describe('periods and months', () => {
  test('overlapping and touching periods become one', () => {
    const periods = [
      { from: month('2001-03'), to: month('2001-06') },
      { from: month('2001-01'), to: month('2001-03') },
      { from: month('2001-07'), to: month('2001-07') },
      { from: month('2002-01'), to: month('2002-01') },
    ];
    expect(periodsOf(distinctMonths(periods))).toEqual([
      { from: '2001-01', to: '2001-07' },
      { from: '2002-01', to: '2002-01' },
    ]);
  });

  test('no months, no periods', () => {
    expect(periodsOf([])).toEqual([]);
  });

  test('a month that is there twice is in one period', () => {
    expect(periodsOf(['2001-02', '2001-01', '2001-02'].map(month))).toEqual([{ from: '2001-01', to: '2001-02' }]);
  });

  test('joining months loses none and adds none', () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 6 }), (periods) => {
        const months = distinctMonths(periods);
        const joined = periodsOf(months);
        expect(distinctMonths(joined)).toEqual(months);
        joined.slice(1).forEach(({ from }, index) => expect(compareMonths(from, joined[index]?.to ?? from)).toBeGreaterThan(1));
      }),
    );
  });
});
