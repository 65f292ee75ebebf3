/** Until when nothing may be paid: imprisonment (S-14) and military service (S-10) end on a day, contributions go by months. */
import { addDays, type IsoDate, monthOf } from './dates.ts';
import { addMonths, type Month } from './months.ts';

/** AMB-43: which months may not be paid, those that the sentence or the service touches, or only whole ones. */
export const unpayableMonths = ['touched', 'whole'] as const;
export type UnpayableMonths = (typeof unpayableMonths)[number];

/** The last month in which nothing may be paid, where the sentence or the service ended on that day. */
export function lastUnpayableMonth(endedOn: IsoDate, reading: UnpayableMonths): Month {
  return reading === 'touched' ? monthOf(endedOn) : addMonths(monthOf(addDays(endedOn, 1)), -1);
}
