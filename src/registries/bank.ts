import { z } from 'zod';
import type { Money } from '../policy/money.ts';
import { ask, type Connection } from './http.ts';
import { dateSchema, moneySchema } from './values.ts';

/** Money that goes back: the case ended without effect, or too much was paid. */
export interface Refund {
  idempotencyKey: string;
  caseNumber: string;
  payee: 'veteran' | 'participant' | 'liableUnit' | 'governmentFinance';
  amount: Money;
  /** Chinese, for the statement of account. */
  purpose: string;
}

export const refundReceiptSchema = z.object({
  refundNumber: z.string(),
  refundedOn: dateSchema,
  amount: moneySchema,
});
export type RefundReceipt = z.output<typeof refundReceiptSchema>;

/** L-01: the balance of a personal account, to the person or to whoever has a right to it. */
export interface Payout {
  idempotencyKey: string;
  caseNumber: string;
  payee: 'participant' | 'heir' | 'beneficiary';
  accountName: string;
  accountNumber: string;
  amount: Money;
  /** Chinese, for the statement of account. */
  purpose: string;
}

export const payoutReceiptSchema = z.object({
  payoutNumber: z.string(),
  paidOn: dateSchema,
  amount: moneySchema,
});
export type PayoutReceipt = z.output<typeof payoutReceiptSchema>;

export interface Bank {
  refund(refund: Refund): Promise<RefundReceipt>;
  payout(payout: Payout): Promise<PayoutReceipt>;
}

export function connectBank(connection: Connection): Bank {
  return {
    refund: ({ idempotencyKey, caseNumber, payee, amount, purpose }) =>
      ask(connection, '/bank/refunds', { idempotencyKey, caseNumber, payee, amount, purpose }, refundReceiptSchema),
    payout: ({ idempotencyKey, caseNumber, payee, accountName, accountNumber, amount, purpose }) =>
      ask(
        connection,
        '/bank/payouts',
        { idempotencyKey, caseNumber, payee, accountName, accountNumber, amount, purpose },
        payoutReceiptSchema,
      ),
  };
}
