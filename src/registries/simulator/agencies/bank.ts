import { Router } from 'express';
import { z } from 'zod';
import { dateSchema, moneySchema } from '../../values.ts';
import { answering } from '../answering.ts';
import { payment } from '../callbacks.ts';
import { once } from '../once.ts';
import type { Store } from '../state.ts';
import { caseNumberSchema, idempotencyKeySchema, today } from './shared.ts';

const amountSchema = moneySchema.refine((amount) => !amount.isZero(), 'is nothing');

const refundSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  caseNumber: caseNumberSchema,
  payee: z.enum(['veteran', 'liableUnit', 'governmentFinance']),
  amount: amountSchema,
  purpose: z.string().min(1).max(200),
});

const transferSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  caseNumber: caseNumberSchema,
  kind: z.enum(['personalShare', 'remittance']),
  amount: amountSchema,
  paidOn: dateSchema.optional(),
});

/** 银行: pays refunds; `transfers` plays what the veteran or the liable unit pays at the counter. */
export function bank(store: Store, wake: () => void): Router {
  return Router()
    .post(
      '/bank/refunds',
      answering(
        refundSchema,
        (refund) => {
          const { idempotencyKey, caseNumber } = refund;
          const amount = refund.amount.toString();
          return once(
            store,
            { kind: 'refund', idempotencyKey, caseNumber, amount, months: null, content: refund },
            (refundNumber) => ({ answer: { refundNumber, refundedOn: today(), amount }, callback: null }),
          );
        },
        201,
      ),
    )
    .post(
      '/bank/transfers',
      answering(
        transferSchema,
        (transfer) => {
          const { idempotencyKey, caseNumber, kind, paidOn = today() } = transfer;
          const amount = transfer.amount.toString();
          const answer = once(
            store,
            { kind: 'transfer', idempotencyKey, caseNumber, amount, months: null, content: transfer },
            (transferNumber) => ({
              answer: { transferNumber, paidOn, amount },
              callback: payment({ caseNumber, kind, amount, paidOn, reference: transferNumber }),
            }),
          );
          wake();
          return answer;
        },
        201,
      ),
    );
}
