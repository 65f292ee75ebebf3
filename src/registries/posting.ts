import { z } from 'zod';
import type { Money } from '../policy/money.ts';
import type { Month } from '../policy/months.ts';
import { dateSchema } from './values.ts';

/** One month (or one unit of a lump sum) to be entered in the person's contribution account. */
export interface PostingEntry {
  /** Place in the posting, from 1; unique in it. */
  sequence: number;
  month: Month;
  treatment: 'backPay' | 'extension' | 'lumpSum';
  base: Money | null;
  unitShare: Money;
  personalShare: Money;
}

/** B-06: contributions to enter after the money has arrived. The same key never enters them twice. */
export interface Posting {
  idempotencyKey: string;
  caseNumber: string;
  idNumber: string;
  entries: PostingEntry[];
}

/** What is sent of a posting: the caller may hand over whole ledger rows. */
export function postingBody({ idempotencyKey, caseNumber, idNumber, entries }: Posting): Posting {
  return {
    idempotencyKey,
    caseNumber,
    idNumber,
    entries: entries.map(({ sequence, month, treatment, base, unitShare, personalShare }) => ({
      sequence,
      month,
      treatment,
      base,
      unitShare,
      personalShare,
    })),
  };
}

export const postingReceiptSchema = z.object({
  postingNumber: z.string(),
  postedOn: dateSchema,
  months: z.int().min(0),
});
export type PostingReceipt = z.output<typeof postingReceiptSchema>;
