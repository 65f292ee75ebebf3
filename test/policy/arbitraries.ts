import fc from 'fast-check';
import { type IsoDate, addDays, isoDate } from '../../src/policy/dates.ts';
import { type Month, type Period, addMonths, month } from '../../src/policy/months.ts';

/** Any month of 1980 to 2030. */
export const anyMonth: fc.Arbitrary<Month> = fc.nat(600).map((count) => addMonths(month('1980-01'), count));

/** Any period of at most ten years. */
export const anyPeriod: fc.Arbitrary<Period> = fc
  .record({ from: anyMonth, length: fc.nat(119) })
  .map(({ from, length }) => ({ from, to: addMonths(from, length) }));

/** Any date between the two, both in. */
export function dateBetween(from: string, days: number): fc.Arbitrary<IsoDate> {
  return fc.nat(days).map((count) => addDays(isoDate(from), count));
}
