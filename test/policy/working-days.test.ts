/** The days are those of the notices of the State Council: 2026-02-14 and 2026-02-28 are Saturdays that are worked, from 15 to 23 February nobody works. */
import { describe, expect, test } from '#test';
import fc from 'fast-check';
import { addDays, isoDate } from '../../src/policy/dates.ts';
import { addWorkingDays, inCalendarDays, isWorkingDay, workingDaysOf, workingDaysUntil } from '../../src/policy/working-days.ts';
import { dateBetween } from './arbitraries.ts';
import { shippedParameters } from './parameter-files.ts';

const parameters = shippedParameters();

test.each([
  ['2026-02-13', true],
  ['2026-02-14', true],
  ['2026-02-15', false],
  ['2026-02-23', false],
  ['2026-02-24', true],
  ['2026-02-28', true],
  ['2026-03-01', false],
  ['2026-10-07', false],
  ['2026-10-10', true],
])('%s is worked: %s', (day, worked) => {
  expect(isWorkingDay(isoDate(day), parameters)).toBe(worked);
});

describe('working days are counted from the day after', () => {
  // 2026-01-05 is a Monday. January: 6-9, 12-16, 19-23, 26-30 are 19; February: 2-6, 9-14, 24-28 are 16; March: 2-6, 9-13 are 10.
  test.each([
    ['2026-01-05', 45, '2026-03-13'],
    ['2026-01-05', 1, '2026-01-06'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-09-30', 1, '2026-10-08'],
  ])('%s and %i more: %s', (from, count, expected) => {
    expect(addWorkingDays(isoDate(from), count, parameters)).toBe(expected);
  });

  test('of a year that is not there yet only weekends are free', () => {
    expect(addWorkingDays(isoDate('2030-01-31'), 3, parameters)).toBe('2030-02-05');
  });

  test('before the first year there is no answer', () => {
    expect(() => isWorkingDay(isoDate('2018-12-31'), parameters)).toThrow('publicHolidays has no value as early as 2018-12-31');
  });
});

test('the engine is told days of the calendar; other terms stay as they are', () => {
  // 26 days of January, 28 of February, 13 of March.
  expect(inCalendarDays('45WD', isoDate('2026-01-05'), parameters)).toBe('P67D');
  expect(inCalendarDays('P30D', isoDate('2026-01-05'), parameters)).toBe('P30D');
  expect(['45WD', 'P45WD', '45WDT'].map(workingDaysOf)).toEqual([45, null, null]);
});

test('a term ends on a working day, has as many as it says, and counts on from any day within it', () => {
  fc.assert(
    fc.property(dateBetween('2025-12-01', 800), fc.integer({ min: 1, max: 60 }), fc.nat(60), (from, count, days) => {
      const last = addWorkingDays(from, count, parameters);
      expect([isWorkingDay(last, parameters), workingDaysUntil(from, last, parameters)]).toEqual([true, count]);
      const within = addDays(from, days);
      if (within >= last) return;
      const gone = workingDaysUntil(from, within, parameters);
      expect(addWorkingDays(within, count - gone, parameters)).toBe(last);
    }),
  );
});
