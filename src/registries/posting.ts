import { z } from 'zod';
import { caseNumberSchema, dateSchema, idempotencyKeySchema, idNumberSchema, moneySchema, monthSchema } from './values.ts';

/** One month (or one unit of a lump sum) to be entered in the person's contribution account. */
const entrySchema = z.strictObject({
  /** Place in the posting, from 1; unique in it. */
  sequence: z.int().min(1),
  month: monthSchema,
  treatment: z.enum(['backPay', 'extension', 'lumpSum']),
  base: moneySchema.nullable(),
  unitShare: moneySchema,
  personalShare: moneySchema,
});

/** B-06: contributions to enter after the money has arrived. The same key never enters them twice. */
const postingSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  caseNumber: caseNumberSchema,
  idNumber: idNumberSchema,
  entries: z.array(entrySchema).min(1),
});
export type Posting = z.output<typeof postingSchema>;
export type PostingEntry = Posting['entries'][number];

const receiptSchema = z.object({
  postingNumber: z.string(),
  postedOn: dateSchema,
  months: z.int().min(0),
});
export type PostingReceipt = z.output<typeof receiptSchema>;

/** Both insurances take them in the same form, each at its own address. */
export const posting = (path: string) => ({ path, question: postingSchema, answer: receiptSchema });
