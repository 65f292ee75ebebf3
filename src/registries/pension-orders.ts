import { z } from 'zod';
import { custodyTypeSchema, suspensionReasonSchema } from './pension-relation.ts';
import { amountSchema, caseNumberSchema, dateSchema, idempotencyKeySchema, idNumberSchema, moneySchema, monthSchema } from './values.ts';

const place = z.string().min(1).max(100);
const monthCount = z.int().min(0);
const balance = { principal: moneySchema, interest: moneySchema };

/** E-01: a new relation. */
export const enrollment = order(
  'enrollments',
  {
    category: z.string().min(1),
    place,
    insuredFrom: monthSchema,
    deemedMonths: monthCount,
    workStartMonth: monthSchema.nullable(),
  },
  { accountNumber: z.string(), enrolledOn: dateSchema },
);

/** One month paid: `accountAmount` is the part of `amount` that goes to the personal account. */
export const paidMonth = z.strictObject({
  month: monthSchema,
  base: moneySchema,
  amount: moneySchema,
  accountAmount: moneySchema,
});

/** C-14, S-07: months that have been paid for enter the ledger and the account. Debts are settled by `arrearsClearance`. */
export const contributionPosting = order(
  'contributions',
  { months: z.array(paidMonth).min(1) },
  { postingNumber: z.string(), postedOn: dateSchema },
);

/**
 * C-01, S-15: contributions go on at `place`; `from` is the first month that they are due for.
 * `suspensionMonthsCounted`: how many months of the suspension the case counts (S-16); refused for imprisonment (S-14). They
 * count by what was paid for them, which `contributionPosting` enters. `servedUntil`: the last month of the imprisonment that
 * the relation is suspended for (S-14), in place of what the register has of its end; without it, the month before `from`.
 */
export const resumption = order(
  'resumptions',
  { place, from: monthSchema, suspensionMonthsCounted: monthCount.optional(), servedUntil: monthSchema.optional() },
  { resumedOn: dateSchema },
);

/** S-01: the account is sealed with what is in it. */
export const suspension = order(
  'suspensions',
  {
    reason: suspensionReasonSchema,
    custodyType: custodyTypeSchema.nullable(),
    /** First month without a contribution. */
    from: monthSchema,
    deleteArrears: z.boolean(),
    loseDeemedMonths: z.boolean(),
  },
  { sealedOn: dateSchema, ...balance },
);

/** S-07, S-08: refused while something is owed. */
export const transferOut = order('transfers-out', { to: place, deleteArrears: z.boolean() }, { transferredOn: dateSchema });

/** S-11, S-13, S-17: the interest of a year, once. */
export const interestCredit = order('interest-credits', { year: z.int().min(1992).max(2199), amount: moneySchema }, balance);

/** L-01: answers what was in the account, which is empty afterwards. */
export const termination = order(
  'terminations',
  { cutoffDate: dateSchema, reason: z.enum(['death', 'emigration', 'agencyTransfer']) },
  { terminatedOn: dateSchema, ...balance },
);

/**
 * S-07: what is owed has been paid in full; the amount is the one that the case assessed (S-09). `onlyMonths`: the others
 * stay owed (S-08).
 */
export const arrearsClearance = order(
  'arrears-clearances',
  { amount: amountSchema, paidOn: dateSchema, onlyMonths: z.array(monthSchema).min(1).optional() },
  { clearedOn: dateSchema },
);

/** C-03 to C-08: asks the origin's agency for the relation. It answers later, by a `TransferReply`. */
export const transferRequest = order('transfer-requests', { fromPlace: place, toPlace: place }, { requestNumber: z.string() });

/**
 * C-19: materials go back and the details are demanded. C-20: everything goes back, with the reason: the fund is to be
 * transferred anew. Another reply comes after either.
 */
export const transferReturn = order(
  'transfer-returns',
  { scope: z.enum(['transferMaterials', 'allMaterials']), reason: z.string().min(1).max(500) },
  { returnNumber: z.string() },
);

export interface OrderFields {
  idempotencyKey: string;
  caseNumber: string;
  idNumber: string;
}

/** An order about a person's relation: its address, what is sent, what comes back. */
function order<C extends z.ZodRawShape, R extends z.ZodRawShape>(path: string, content: C, receipt: R) {
  const fields = { idempotencyKey: idempotencyKeySchema, caseNumber: caseNumberSchema, idNumber: idNumberSchema };
  return {
    path: `/pension-relations/${path}`,
    question: z.strictObject({ ...fields, ...content }),
    answer: z.object(receipt),
  };
}
