/** Terms in working days: 工作日, without weekends and public holidays, with the weekends that are worked instead. */
import { Temporal } from 'temporal-polyfill';
import { addDays, type IsoDate } from './dates.ts';
import type { ParameterSet } from './parameters.ts';

const SATURDAY = 6;

/** RangeError before the first year that the parameters have; of a year that they do not have yet, only weekends are free. */
export function isWorkingDay(day: IsoDate, parameters: ParameterSet): boolean {
  const { daysOff, workdays } = parameters.parameter('publicHolidays', day).value;
  if (workdays.includes(day)) return true;
  return Temporal.PlainDate.from(day).dayOfWeek < SATURDAY && !daysOff.some(({ from, to }) => from <= day && day <= to);
}

/** The last of the working days that follow the day. */
export function addWorkingDays(day: IsoDate, count: number, parameters: ParameterSet): IsoDate {
  let [last, left] = [day, count];
  while (left > 0) {
    last = addDays(last, 1);
    if (isWorkingDay(last, parameters)) left -= 1;
  }
  return last;
}

/** How many working days follow the day, up to the last. */
export function workingDaysUntil(day: IsoDate, last: IsoDate, parameters: ParameterSet): number {
  let count = 0;
  for (let next = addDays(day, 1); next <= last; next = addDays(next, 1)) if (isWorkingDay(next, parameters)) count += 1;
  return count;
}

/** How many working days a term says, "45WD"; null for a term of another form. */
export function workingDaysOf(term: string): number | null {
  const count = /^(\d+)WD$/.exec(term)?.[1];
  return count === undefined ? null : Number(count);
}

/** A term that begins on the day, as the engine reads it: "45WD" becomes the days of the calendar, "P63D"; others stay as they are. */
export function inCalendarDays(term: string, from: IsoDate, parameters: ParameterSet): string {
  const count = workingDaysOf(term);
  if (count === null) return term;
  const last = addWorkingDays(from, count, parameters);
  return Temporal.PlainDate.from(from).until(last, { largestUnit: 'day' }).toString();
}
