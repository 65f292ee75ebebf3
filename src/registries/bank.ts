import { z } from 'zod';
import type { Money } from '../policy/money.ts';
import { ask, type Connection } from './http.ts';
import { dateSchema, moneySchema } from './values.ts';

/** Money that goes back because the case lapsed or was withdrawn. */
export interface Refund {
  idempotencyKey: string;
  caseNumber: string;
  payee: 'veteran' | 'liableUnit' | 'governmentFinance';
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

export interface Bank {
  refund(refund: Refund): Promise<RefundReceipt>;
}

export function connectBank(connection: Connection): Bank {
  return {
    refund: ({ idempotencyKey, caseNumber, payee, amount, purpose }) =>
      ask(
        connection,
        '/bank/refunds',
        { idempotencyKey, caseNumber, payee, amount, purpose },
        refundReceiptSchema,
      ),
  };
}
