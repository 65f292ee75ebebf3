import { Router } from 'express';
import { z } from 'zod';
import type { Money } from '../../../policy/index.ts';
import { bankReturn, payout, refund } from '../../bank.ts';
import { amountSchema, caseNumberSchema, dateSchema, idempotencyKeySchema } from '../../values.ts';
import { answering } from '../answering.ts';
import { payment } from '../callbacks.ts';
import { once } from '../once.ts';
import type { Store } from '../state.ts';
import { returning } from './payment-return.ts';

/** What only the simulator can be told. */
const transferSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  caseNumber: caseNumberSchema,
  /** What the payer wrote on the slip in place of the case number, as the letter told him. */
  paymentReference: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
  kind: z.enum(['personalShare', 'remittance']),
  amount: amountSchema,
  paidOn: dateSchema.optional(),
});

/** 银行: pays refunds and payouts; `transfers` plays what the veteran or the liable unit pays at the counter. */
export function bank(store: Store, wake: () => void): Router {
  const { today } = store;
  return Router()
    .post(bankReturn.path, returning(store, bankReturn))
    .post(
      refund.path,
      paying('refund', refund.question, (refundNumber) => ({ refundNumber, refundedOn: today() })),
    )
    .post(
      payout.path,
      paying('payout', payout.question, (payoutNumber) => ({ payoutNumber, paidOn: today() })),
    )
    .post(
      '/bank/transfers',
      answering(
        transferSchema,
        (transfer) => {
          const { idempotencyKey, caseNumber, paymentReference, kind, paidOn = today() } = transfer;
          const amount = transfer.amount.toString();
          const answer = once(
            store,
            { kind: 'transfer', idempotencyKey, caseNumber, amount, months: null, content: transfer },
            (transferNumber) => ({
              answer: { transferNumber, paidOn, amount },
              callback: payment({ sender: 'bank', caseNumber, paymentReference, kind, amount, paidOn, reference: transferNumber }),
            }),
          );
          wake();
          return answer;
        },
        201,
      ),
    );

  /** Money that the bank pays at once, with its receipt. */
  function paying<O extends { idempotencyKey: string; caseNumber: string; amount: Money }>(
    kind: 'refund' | 'payout',
    schema: z.ZodType<O>,
    receipt: (number: string) => Record<string, string>,
  ) {
    const pay = (order: O) => {
      const { idempotencyKey, caseNumber } = order;
      const amount = order.amount.toString();
      return once(store, { kind, idempotencyKey, caseNumber, amount, months: null, content: order }, (number) => ({
        answer: { ...receipt(number), amount },
        callback: null,
      }));
    };
    return answering(schema, pay, 201);
  }
}
