import { describe, expect, test } from '#test';
import fc from 'fast-check';
import { addDays, ageMonths, completedMonths, firstDayOf, isBefore, isoDate, monthOf } from '../../src/policy/dates.ts';
import { compareMonths, month } from '../../src/policy/months.ts';
import { dateBetween } from './arbitraries.ts';

describe('isoDate', () => {
  test.each(['2019-1-1', '12019-01-01', '20190101', '2019-01-01T00:00:00', ''])('refuses "%s"', (text) => {
    expect(() => isoDate(text)).toThrow(new RangeError(`Not a date (yyyy-MM-dd): "${text}"`));
  });

  test('knows leap years', () => {
    expect(isoDate('2020-02-29')).toBe('2020-02-29');
    expect(isoDate('2000-02-29')).toBe('2000-02-29');
    for (const none of ['2019-02-29', '2019-02-30', '1900-02-29', '2019-01-00', '2019-00-01', '2019-13-01', '2019-04-31'])
      expect(() => isoDate(none)).toThrow('No such day');
  });
});

describe('AMB-04 a date is not before itself', () => {
  test.each([
    ['2019-01-20', true],
    ['2019-01-21', false],
    ['2019-01-22', false],
  ])('%s before 2019-01-21: %s', (date, expected) => {
    expect(isBefore(isoDate(date), isoDate('2019-01-21'))).toBe(expected);
  });
});

describe('dates and months', () => {
  test('month of a date, first day of a month', () => {
    expect(monthOf(isoDate('2019-01-21'))).toBe('2019-01');
    expect(firstDayOf(month('2019-01'))).toBe('2019-01-01');
  });

  test('days over the ends of months and years', () => {
    expect(addDays(isoDate('2018-12-31'), 1)).toBe('2019-01-01');
    expect(addDays(isoDate('2020-03-01'), -1)).toBe('2020-02-29');
  });

  test.each([
    ['1960-05-15', '2020-05-14', 719],
    ['1960-05-15', '2020-05-15', 720],
    ['1960-05-15', '2020-06-14', 720],
    ['1960-02-29', '2020-02-28', 719],
    ['1960-02-29', '2020-02-29', 720],
    ['2020-05-15', '2020-05-15', 0],
  ])('born %s, on %s: %i months', (birth, on, months) => {
    expect(ageMonths(isoDate(birth), isoDate(on))).toBe(months);
  });

  test('an end earlier than the beginning is refused', () => {
    const message = 'The end is earlier than the beginning: 2020-01-02 to 2020-01-01';
    expect(() => completedMonths(isoDate('2020-01-02'), isoDate('2020-01-01'))).toThrow(new RangeError(message));
  });

  test('a month is completed on its day: months that begin on the 31st are not at the end of a shorter one', () => {
    fc.assert(
      fc.property(dateBetween('1935-01-01', 30_000), fc.nat(12_000), (from, days) => {
        const to = addDays(from, days);
        const apart = compareMonths(monthOf(to), monthOf(from));
        expect(completedMonths(from, to)).toBe(to.slice(8) < from.slice(8) ? apart - 1 : apart);
      }),
      { numRuns: 500 },
    );
  });
});
