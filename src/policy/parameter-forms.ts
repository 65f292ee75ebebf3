/** The forms that values of parameters have in their files, and what they are read as. */
import { z } from 'zod';
import { isoDate } from './dates.ts';
import { Money } from './money.ts';
import { month } from './months.ts';

export const rate = z.string().regex(/^0\.\d{1,4}$/, 'a rate is a decimal fraction below 1 in quotes, such as "0.08"');
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
export const duration = z.string().regex(/^P(?=\w)(\d+[YMWD])*(T(\d+[HMS])+)?$/, 'a duration is ISO 8601, such as "P30D"');
export const cycle = z
  .string()
  .regex(/^R\d*\/P(?=\w)(\d+[YMWD])*(T(\d+[HMS])+)?$/, 'a repetition is ISO 8601, such as "R3/P7D", or "R/P1Y" without end');

/** Retirement at `originalMonths`; from `delay.from` on one month later for every `everyMonths` months, up to `maxMonths`. */
export const retirementAge = z.strictObject({
  originalMonths: months,
  delay: z.strictObject({ from: monthText, everyMonths: z.int().min(1), maxMonths: months }).nullable(),
});

/** The value that `retirementAge` is read as. */
export type RetirementAgeRule = z.output<typeof retirementAge>;
