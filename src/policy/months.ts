declare const brand: unique symbol;

/** A calendar month, `yyyy-MM`. Contributions are counted in months, so this is never a point in time. */
export type Month = string & { readonly [brand]: 'Month' };

/** A run of months. Both ends count. */
export interface Period {
  from: Month;
  to: Month;
}

const pattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Reads `yyyy-MM`; RangeError for anything else. */
export function month(text: string): Month {
  if (!pattern.test(text)) throw new RangeError(`Not a month (yyyy-MM): "${text}"`);
  return text as Month;
}

/** Months since the year 0: the integer that all month arithmetic is done with. Digit by digit: a ledger asks thousands of times. */
function ordinal(value: Month): number {
  const digit = (place: number) => value.charCodeAt(place) - 48;
  return (digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)) * 12 + digit(5) * 10 + digit(6) - 1;
}

/** Each month is written once: there are a few hundred that anybody asks for. */
const written = new Map<number, Month>();

function fromOrdinal(value: number): Month {
  const known = written.get(value);
  if (known !== undefined) return known;
  const year = String(Math.floor(value / 12)).padStart(4, '0');
  const made = month(`${year}-${String((value % 12) + 1).padStart(2, '0')}`);
  written.set(value, made);
  return made;
}

/** The month `count` months later (earlier if negative). */
export function addMonths(value: Month, count: number): Month {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of months: ${count}`);
  return fromOrdinal(ordinal(value) + count);
}

/** Negative if `a` is earlier than `b`, 0 if equal, positive if later. */
export function compareMonths(a: Month, b: Month): number {
  return ordinal(a) - ordinal(b);
}

/** Number of months from `from` to `to`, both counted; 0 if `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return Math.max(0, ordinal(to) - ordinal(from) + 1);
}

/** Every month of the period in order; RangeError if it ends before it begins. */
export function monthsIn(period: Period): Month[] {
  if (compareMonths(period.to, period.from) < 0) {
    throw new RangeError(`The period ends before it begins: ${period.from} to ${period.to}`);
  }
  const first = ordinal(period.from);
  return Array.from({ length: monthsBetween(period.from, period.to) }, (_, i) => fromOrdinal(first + i));
}

/** The later of two months. */
export function laterMonth(a: Month, b: Month): Month {
  return compareMonths(a, b) >= 0 ? a : b;
}

/** The months of all periods, each once, in order: periods may overlap. */
export function distinctMonths(periods: readonly Period[]): Month[] {
  const months: Month[] = [];
  for (const period of periods.toSorted((a, b) => compareMonths(a.from, b.from))) {
    const last = months.at(-1);
    for (const value of monthsIn(period)) if (last === undefined || compareMonths(value, last) > 0) months.push(value);
  }
  return months;
}

/** Joins months into the fewest periods. The months may come in any order. */
export function periodsOf(months: readonly Month[]): Period[] {
  const periods: Period[] = [];
  for (const value of months.toSorted(compareMonths)) {
    const last = periods.at(-1);
    const next = last ? monthsBetween(last.to, value) : 0;
    if (last && next === 2) last.to = value;
    else if (next !== 1) periods.push({ from: value, to: value });
  }
  return periods;
}
