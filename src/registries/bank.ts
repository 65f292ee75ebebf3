import { z } from 'zod';
import { asking, type Asking, type QuestionOf } from './exchange.ts';
import type { Connection } from './http.ts';
import { paymentReturn } from './payment-return.ts';
import { amountSchema, caseNumberSchema, dateSchema, idempotencyKeySchema, moneySchema } from './values.ts';

const order = { idempotencyKey: idempotencyKeySchema, caseNumber: caseNumberSchema };
const name = z.string().min(1).max(100);
const accountNumber = z.string().regex(/^\d{10,30}$/, 'is not an account number');
/** `purpose` is Chinese, for the statement of account. */
const payment = { amount: amountSchema, purpose: z.string().min(1).max(200) };

/** Money that goes back: the case ended without effect, or too much was paid. `account`: where it does not go back to whoever paid. */
export const refund = {
  path: '/bank/refunds',
  question: z.strictObject({
    ...order,
    payee: z.enum(['veteran', 'participant', 'liableUnit', 'governmentFinance', 'heir', 'beneficiary']),
    account: z.strictObject({ accountName: name, accountNumber, bankName: name }).optional(),
    ...payment,
  }),
  answer: z.object({ refundNumber: z.string(), refundedOn: dateSchema, amount: moneySchema }),
};
export type Refund = QuestionOf<typeof refund>;

/** L-01: the balance of a personal account, to the person or to whoever has a right to it. */
export const payout = {
  path: '/bank/payouts',
  question: z.strictObject({
    ...order,
    payee: z.enum(['participant', 'heir', 'beneficiary']),
    accountName: name,
    accountNumber,
    ...payment,
  }),
  answer: z.object({ payoutNumber: z.string(), paidOn: dateSchema, amount: moneySchema }),
};

export const bankReturn = paymentReturn('/bank/returns');

export interface Bank {
  returnPayment: Asking<typeof bankReturn>;
  refund: Asking<typeof refund>;
  payout: Asking<typeof payout>;
}

export const connectBank = (connection: Connection): Bank => ({
  returnPayment: asking(connection, bankReturn),
  refund: asking(connection, refund),
  payout: asking(connection, payout),
});
