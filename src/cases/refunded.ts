/** What of the payments of a case has gone back, and what is left of each. */
import { isoDate, type IsoDate, Money, type Remitter } from '../policy/index.ts';
import { rowsOf } from './case-rows.ts';
import type { Database } from './database.ts';
import type { PaymentKind } from './payment-kinds.ts';
import type { Payment } from './received.ts';
import { refunds } from './schema/index.ts';

/** What of a received personal share can go back. The key is the same until this refund is recorded. */
export interface Refundable {
  idempotencyKey: string;
  paymentId: string;
  kind: PaymentKind;
  amount: Money;
  paidOn: IsoDate;
  reference: string;
  /** Who has it, as of the payment. */
  holder: Remitter | null;
  /** When the payment was recorded. */
  recordedAt: Date;
}

export interface NewRefund {
  idempotencyKey: string;
  paymentId: string;
  amount: Money;
  /** The bank's number of the refund. */
  reference: string;
  refundedOn: IsoDate;
  /** Who has given it back, where it was not our bank or the collection agency. */
  paidBy?: Remitter | null;
}

export interface Refund extends NewRefund {
  recordedAt: Date;
}

export function toRefund(row: typeof refunds.$inferSelect): Refund {
  const { idempotencyKey, paymentId, amount, reference, refundedOn, paidBy, recordedAt } = row;
  return {
    idempotencyKey,
    paymentId,
    amount: Money.of(amount),
    reference,
    refundedOn: isoDate(refundedOn),
    paidBy: paidBy as Remitter | null,
    recordedAt,
  };
}

export async function refundsOf(tx: Database, caseNumber: string): Promise<Refund[]> {
  return (await rowsOf(tx, refunds, caseNumber)).map(toRefund);
}

/**
 * What of these payments, given in their order, can go back: all that is left of them, or at most `limit`, taken from the
 * newest. The key counts the refunds of a payment, so it stays until this one is recorded.
 */
export function refundableAmong(payments: readonly Payment[], done: readonly Refund[], limit: Money | null): Refundable[] {
  let left = limit;
  return payments
    .toReversed()
    .flatMap((payment) => {
      const { kind, idempotencyKey: paymentId, paidOn, reference, holder, recordedAt } = payment;
      const { kept, idempotencyKey } = keptOf(payment, done);
      const amount = left === null || kept.compareTo(left) < 0 ? kept : left;
      if (amount.isZero()) return [];
      left &&= left.minus(amount);
      return [{ kind, idempotencyKey, paymentId, amount, paidOn, reference, holder, recordedAt }];
    })
    .reverse();
}

/** What is left of a payment, and the key of its next refund. */
export function keptOf(payment: Payment, done: readonly Refund[]): { kept: Money; idempotencyKey: string } {
  const { caseNumber, idempotencyKey: paymentId } = payment;
  const earlier = done.filter((refund) => refund.paymentId === paymentId);
  const kept = payment.amount.minus(Money.sum(earlier.map(({ amount }) => amount)));
  return { kept, idempotencyKey: `${caseNumber}:refund:${paymentId}:${earlier.length + 1}` };
}
