// By its own file: the package's index loads the numbers of all countries, 309 files.
import { validate } from 'stdnum/lib/cjs/cn/ric.js';
import { z } from 'zod';
import {
  archiveStatuses,
  dischargeModes,
  hardships,
  isoDate,
  Money,
  month,
  personTypes,
  placementUnitStatuses,
  supervisingDeptStatuses,
} from '../policy/index.ts';

/** A schema for text that `parse` understands; what `parse` throws becomes a problem of the field, not an exception. */
function textOf<T>(parse: (text: string) => T, problem: string) {
  return z.string().transform((text, context): T => {
    try {
      return parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    }
  });
}

/** An ID number with a valid date and check character (GB 11643). */
export const idNumberSchema = z.string().refine((text) => validate(text).isValid, 'is not a valid ID number');

/** What most agencies are asked with. */
export const personQuestionSchema = z.strictObject({ idNumber: idNumberSchema });

export const idempotencyKeySchema = z.string().min(1).max(200);
export const caseNumberSchema = z.string().regex(/^[A-Z0-9-]{1,40}$/, 'is not a case number');

/** `yyyy-MM`. */
export const monthSchema = textOf(month, 'is not a month (yyyy-MM)');

/** `yyyy-MM-dd`. */
export const dateSchema = textOf(isoDate, 'is not a date (yyyy-MM-dd)');

/** Yuan with two decimals, as text: "1234.50". */
export const moneySchema = z
  .string()
  .regex(/^\d{1,12}\.\d{2}$/, 'is not an amount with two decimals')
  .transform((text) => Money.of(text));

/** An amount that somebody has to pay or get. */
export const amountSchema = moneySchema.refine((amount) => !amount.isZero(), 'is nothing');

/** Both months count. */
export const periodSchema = z
  .object({ from: monthSchema, to: monthSchema })
  .refine((period) => period.from <= period.to, 'ends before it begins');

/** A stretch of paid contributions, as an agency's ledger shows it. */
export const paidPeriodSchema = z
  .object({ from: monthSchema, to: monthSchema, place: z.string(), unit: z.string() })
  .refine((period) => period.from <= period.to, 'ends before it begins');
export type PaidPeriod = z.output<typeof paidPeriodSchema>;

/** What `unitShare` and `personalShare` of one insurance come to. */
export interface Shares {
  unitShare: Money;
  personalShare: Money;
}

export const personTypeSchema = z.enum(personTypes);
export const dischargeModeSchema = z.enum(dischargeModes);
export const archiveStatusSchema = z.enum(archiveStatuses);
export const hardshipSchema = z.enum(hardships);
export const placementUnitStatusSchema = z.enum(placementUnitStatuses);
export const supervisingDeptStatusSchema = z.enum(supervisingDeptStatuses);
