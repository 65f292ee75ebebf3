import { and, asc, eq } from 'drizzle-orm';
import { isoDate, type IsoDate, Money } from '../policy/index.ts';
import { recordChange } from './audit.ts';
import { lockCase, only, type CaseRow, type Context } from './context.ts';
import type { Database } from './database.ts';
import { IdempotencyConflict } from './errors.ts';
import { paymentsOf, type Payment } from './payments.ts';
import { sameJson } from './same.ts';
import { refunds } from './schema.ts';
import { totalsOf } from './settlement.ts';

/** What of a received personal share can go back. The key is the same until this refund is recorded. */
export interface Refundable {
  idempotencyKey: string;
  paymentId: string;
  amount: Money;
  paidOn: IsoDate;
  reference: string;
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
}

export interface Refund extends NewRefund {
  recordedAt: Date;
}

export interface Refunds {
  /** 'everything' when the case ends without effect, 'surplus' otherwise. */
  due(caseNumber: string, scope: 'everything' | 'surplus'): Promise<Refundable[]>;
  record(caseNumber: string, refund: NewRefund): Promise<Refund>;
}

function toRefund(row: typeof refunds.$inferSelect): Refund {
  const { idempotencyKey, paymentId, amount, reference, refundedOn, recordedAt } = row;
  return { idempotencyKey, paymentId, amount: Money.of(amount), reference, refundedOn: isoDate(refundedOn), recordedAt };
}

export async function refundsOf(tx: Database, caseNumber: string): Promise<Refund[]> {
  const rows = await tx
    .select()
    .from(refunds)
    .where(eq(refunds.caseNumber, caseNumber))
    .orderBy(asc(refunds.recordedAt), asc(refunds.idempotencyKey));
  return rows.map(toRefund);
}

function smaller(a: Money, b: Money): Money {
  return a.compareTo(b) < 0 ? a : b;
}

/**
 * What of each personal share can go back: 'everything' that is left of it, or only the 'surplus' over what is due,
 * taken from the newest payments. The key counts the refunds of a payment, so it stays until this one is recorded.
 */
export async function refundableOf(tx: Database, file: CaseRow, scope: 'everything' | 'surplus'): Promise<Refundable[]> {
  const { caseNumber } = file;
  const done = await refundsOf(tx, caseNumber);
  let left = scope === 'everything' ? null : (await totalsOf(tx, file)).personalShare.surplus;
  const found: Refundable[] = [];
  for (const payment of (await paymentsOf(tx, caseNumber)).reverse()) {
    if (payment.kind !== 'personalShare') continue;
    const { idempotencyKey: paymentId, paidOn, reference, recordedAt } = payment;
    const earlier = done.filter((refund) => refund.paymentId === paymentId);
    const kept = payment.amount.minus(Money.sum(earlier.map(({ amount }) => amount)));
    const amount = left === null ? kept : smaller(kept, left);
    if (amount.isZero()) continue;
    left &&= left.minus(amount);
    const idempotencyKey = `${caseNumber}:refund:${paymentId}:${earlier.length + 1}`;
    found.push({ idempotencyKey, paymentId, amount, paidOn, reference, recordedAt });
  }
  return found.reverse();
}

/** RangeError unless the refund is of a personal share of this case, and not more than is left of it. */
function mustBeCovered(refund: NewRefund, payments: Payment[], done: Refund[]): void {
  const payment = payments.find(({ idempotencyKey }) => idempotencyKey === refund.paymentId);
  if (payment?.kind !== 'personalShare') throw new RangeError(`Payment ${refund.paymentId} is no personal share of this case.`);
  const earlier = done.filter(({ paymentId }) => paymentId === refund.paymentId).map(({ amount }) => amount);
  const kept = payment.amount.minus(Money.sum(earlier));
  if (refund.amount.compareTo(Money.zero) <= 0 || refund.amount.compareTo(kept) > 0) {
    throw new RangeError(`Of payment ${refund.paymentId} ${kept} can be refunded, not ${refund.amount}.`);
  }
}

export function refundRecords({ database, clock }: Context): Refunds {
  return {
    due: (caseNumber, scope) => database.transaction(async (tx) => refundableOf(tx, await lockCase(tx, caseNumber), scope)),

    record: (caseNumber, refund) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const { idempotencyKey, paymentId, amount, reference, refundedOn } = refund;
        const sameKey = and(eq(refunds.caseNumber, caseNumber), eq(refunds.idempotencyKey, idempotencyKey));
        const [earlier] = (await tx.select().from(refunds).where(sameKey)).map(toRefund);
        if (earlier) {
          if (!sameJson({ ...refund, recordedAt: earlier.recordedAt }, earlier)) throw new IdempotencyConflict(idempotencyKey);
          return earlier;
        }
        mustBeCovered(refund, await paymentsOf(tx, caseNumber), await refundsOf(tx, caseNumber));
        const recordedAt = clock();
        const values = { caseNumber, idempotencyKey, paymentId, amount: amount.toString(), reference, refundedOn, recordedAt };
        const recorded = only(await tx.insert(refunds).values(values).returning());
        await recordChange(tx, recordedAt, caseNumber, 'refund-recorded', { paymentId, amount });
        return toRefund(recorded);
      }),
  };
}
