/** The forms that values of parameters have in their files, and what they are read as. */
import { z } from 'zod';
import { isoDate } from './dates.ts';
import { Money } from './money.ts';
import { month } from './months.ts';

/** No term of the sources is longer: more is a slip of the pen, and the engine takes no more than about a million years. */
const longestYears = 10;
/** More reminders than these nobody wants; the engine takes no more than two thousand million. */
const mostTimes = 100;

const hours = { Y: 365 * 24, W: 7 * 24, D: 24, H: 1, S: 1 / 3600 } as const;

function isSensible(duration: string): boolean {
  const [days = '', time = ''] = duration.slice(1).split('T');
  const sum = (text: string, month: number): number =>
    [...text.matchAll(/(\d+)([YMWDHS])/g)].reduce(
      (all, [, count, unit]) => all + Number(count) * (unit === 'M' ? month : hours[unit as keyof typeof hours]),
      0,
    );
  const length = sum(days, 30 * 24) + sum(time, 1 / 60);
  return length > 0 && length <= longestYears * hours.Y;
}

const isCount = (times: string): boolean => times === '' || (Number(times) >= 1 && Number(times) <= mostTimes);

export const rate = z.string().regex(/^0\.\d{1,4}$/, 'a rate is a decimal fraction below 1 in quotes, such as "0.08"');
/** A part or a multiple of something else: 60 %, 300 %. */
export const share = z
  .string()
  .regex(/^\d\.\d{1,4}$/, {
    error: 'a share is a decimal number in quotes, such as "0.60" for 60 % or "3.00" for 300 %',
    abort: true,
  })
  .refine((text) => Number(text) > 0, 'a share is more than nothing');
export const amount = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, 'an amount is CNY in quotes with at most two decimals, such as "3524.00"')
  .transform((text) => Money.of(text));
export const months = z.int().min(0).max(1200);
const monthText = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is yyyy-MM')
  .transform((text) => month(text));
export const day = z.iso.date('a day is yyyy-MM-dd').transform((text) => isoDate(text));
/** Each part at most once, the longest first: the engine takes nothing else. */
const isoDuration = String.raw`P(?=\w)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?`;
export const duration = z
  .string()
  .regex(new RegExp(`^${isoDuration}$`), { error: 'a duration is ISO 8601, such as "P30D"', abort: true })
  .refine(isSensible, `a duration is longer than nothing and at most ${longestYears} years`);
/** A duration, or working days. */
export const term = z.union([z.string().regex(/^[1-9]\d{0,2}WD$/, { abort: true }), duration], {
  error: 'a term is ISO 8601, such as "P30D", or working days, such as "45WD"',
});
export const isTerm = (text: string): boolean => term.safeParse(text).success;
export const cycle = z
  .string()
  .regex(new RegExp(`^R\\d*/${isoDuration}$`), {
    error: 'a repetition is ISO 8601, such as "R3/P7D", or "R/P1Y" without end',
    abort: true,
  })
  .refine((text) => isSensible(text.replace(/^R\d*\//, '')), `an interval is longer than nothing and at most ${longestYears} years`)
  .refine((text) => isCount(/^R(\d*)/.exec(text)?.[1] ?? ''), `a repetition has 1 to ${mostTimes} times, or none after the R for no end`);

const span = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/, 'days off are yyyy-MM-dd, or the first and the last, such as "2026-10-01/2026-10-07"')
  .transform((text, context) => {
    const [from = '', to = from] = text.split('/');
    if ([from, to].every((each) => z.iso.date().safeParse(each).success) && from <= to) return { from: isoDate(from), to: isoDate(to) };
    context.addIssue({ code: 'custom', message: `no such days in the calendar: ${text}` });
    return z.NEVER;
  });

/** Of one year: days on which nobody works, and weekends on which everybody does. */
export const publicHolidays = z.strictObject({ daysOff: z.array(span), workdays: z.array(day) });

/** Where the law in force is known to differ from the source: told to the clerk beside the rule, which it does not change. */
export const lawDifference = z.strictObject({
  /** Ids of the requirements that it is about, such as "E-28". */
  requirements: z.array(z.string().regex(/^[A-Z]-\d{2}$/, 'a requirement is a letter and two digits, such as "E-28"')).min(1),
  since: day,
  /** Chinese. */
  law: z.string().min(1),
  citation: z.string().min(1),
  /** False: the office has to verify it, and it is not told as law. */
  verified: z.boolean(),
});
export type LawDifference = z.output<typeof lawDifference>;

/** Years after the end of a case, by the id of its process; `others` where it is not named. */
const years = z.int().min(1).max(100);
export const yearsByProcess = z.object({ others: years }).catchall(years);

/** Retirement at `originalMonths`; from `delay.from` on one month later for every `everyMonths` months, up to `maxMonths`. */
export const retirementAge = z.strictObject({
  originalMonths: months,
  delay: z.strictObject({ from: monthText, everyMonths: z.int().min(1), maxMonths: months }).nullable(),
});

/** The value that `retirementAge` is read as. */
export type RetirementAgeRule = z.output<typeof retirementAge>;
