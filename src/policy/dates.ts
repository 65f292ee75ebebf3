import { Temporal } from 'temporal-polyfill';
import { month, type Month } from './months.ts';

declare const brand: unique symbol;

/** A calendar date, `yyyy-MM-dd`, without time and zone. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' };

/** Reads `yyyy-MM-dd`; RangeError for anything else, 2019-02-30 included. */
export function isoDate(text: string): IsoDate {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (day === undefined) throw new RangeError(`Not a date (yyyy-MM-dd): "${text}"`);
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) throw new RangeError(`No such day in the calendar: "${text}"`);
  return text as IsoDate;
}

/** None in a month that there is not. By hand: every rule reads dates, and Temporal takes much longer. */
function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const partsOf = (date: IsoDate): [year: number, month: number, day: number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8)),
];

/** Strictly earlier: a date is not before itself (施行前, AMB-04). */
export function isBefore(a: IsoDate, b: IsoDate): boolean {
  return a < b;
}

/** The month in which the date lies. */
export function monthOf(date: IsoDate): Month {
  return month(date.slice(0, 7));
}

/** The first day of the month. */
export function firstDayOf(value: Month): IsoDate {
  return `${value}-01` as IsoDate;
}

/** The date `days` days later (earlier if negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  const [year, month, day] = partsOf(date);
  // Most stay in their month.
  const later = day + days;
  if (later >= 1 && later <= daysIn(year, month)) return `${date.slice(0, 8)}${String(later).padStart(2, '0')}` as IsoDate;
  return Temporal.PlainDate.from(date).add({ days }).toString() as IsoDate;
}

/** The date `months` months later, or the last day of that month where it has no such day. */
export function monthsLater(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as IsoDate;
}

/** Months completed between two dates, as an age is counted; RangeError if `to` is earlier. */
export function completedMonths(from: IsoDate, to: IsoDate): number {
  if (isBefore(to, from)) throw new RangeError(`The end is earlier than the beginning: ${from} to ${to}`);
  const [fromYear, fromMonth, fromDay] = partsOf(from);
  const [toYear, toMonth, toDay] = partsOf(to);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/** Completed age in months: 720 on the 60th birthday, 719 the day before. */
export function ageMonths(birthDate: IsoDate, onDate: IsoDate): number {
  return completedMonths(birthDate, onDate);
}
