import { and, eq } from 'drizzle-orm';
import { Money } from '../policy/index.ts';
import { recordChange } from './audit.ts';
import { enter, keyIn } from './books.ts';
import { lockCase, only, type CaseRow, type Context } from './context.ts';
import type { Database } from './database.ts';
import { IdempotencyConflict } from './errors.ts';
import { lateMoneyOf } from './late-money.ts';
import { type Payment, paymentsOf } from './received.ts';
import { keptOf, type NewRefund, type Refund, type Refundable, refundableAmong, refundsOf, toRefund } from './refunded.ts';
import { sameJson } from './same.ts';
import { refunds } from './schema/index.ts';
import { totalsOf } from './settlement.ts';

export interface Refunds {
  /** 'everything' when the case ends without effect, 'surplus' otherwise. */
  due(caseNumber: string, scope: 'everything' | 'surplus'): Promise<Refundable[]>;
  /** Of a case that is over: what came too late for its own refund. */
  late(caseNumber: string): Promise<Refundable[]>;
  /** Of the payment; null if nothing of it went back. */
  latest(caseNumber: string, paymentId: string): Promise<Refund | null>;
  record(caseNumber: string, refund: NewRefund): Promise<Refund>;
}

/** What of each personal share can go back: 'everything' that is left of it, or only the 'surplus' over what is due. */
export async function refundableOf(tx: Database, file: CaseRow, scope: 'everything' | 'surplus'): Promise<Refundable[]> {
  const limit = scope === 'everything' ? null : (await totalsOf(tx, file)).personalShare.surplus;
  const personalShares = (await paymentsOf(tx, file.caseNumber)).filter(({ kind }) => kind === 'personalShare');
  return refundableAmong(personalShares, await refundsOf(tx, file.caseNumber), limit);
}

/** RangeError unless the refund is of a personal share of this case, or of any payment once the case is over, and not more than is left of it. */
function mustBeCovered(refund: NewRefund, payments: Payment[], done: Refund[], { state }: CaseRow): void {
  const payment = payments.find(({ idempotencyKey }) => idempotencyKey === refund.paymentId);
  if (!payment || (payment.kind !== 'personalShare' && state !== 'closed')) {
    throw new RangeError(`Payment ${refund.paymentId} is no personal share of this case.`);
  }
  const { kept } = keptOf(payment, done);
  if (refund.amount.compareTo(Money.zero) <= 0 || refund.amount.compareTo(kept) > 0) {
    throw new RangeError(`Of payment ${refund.paymentId} ${kept} can be refunded, not ${refund.amount}.`);
  }
}

export function refundRecords({ database, clock }: Context): Refunds {
  return {
    due: (caseNumber, scope) => database.transaction(async (tx) => refundableOf(tx, await lockCase(tx, caseNumber), scope)),

    late: (caseNumber) => database.transaction(async (tx) => lateMoneyOf(tx, await lockCase(tx, caseNumber))),

    latest: async (caseNumber, paymentId) =>
      (await refundsOf(database, caseNumber)).findLast((refund) => refund.paymentId === paymentId) ?? null,

    record: (caseNumber, refund) =>
      database.transaction(async (tx) => {
        const file = await lockCase(tx, caseNumber);
        const { idempotencyKey, paymentId, amount, reference, refundedOn, paidBy = null } = refund;
        const sameKey = and(eq(refunds.caseNumber, caseNumber), eq(refunds.idempotencyKey, idempotencyKey));
        const [earlier] = (await tx.select().from(refunds).where(sameKey)).map(toRefund);
        if (earlier) {
          if (!sameJson({ ...refund, paidBy, recordedAt: earlier.recordedAt }, earlier)) throw new IdempotencyConflict(idempotencyKey);
          return earlier;
        }
        mustBeCovered(refund, await paymentsOf(tx, caseNumber), await refundsOf(tx, caseNumber), file);
        const recordedAt = clock();
        const values = { caseNumber, idempotencyKey, paymentId, amount: amount.toString(), reference, refundedOn, paidBy, recordedAt };
        const recorded = only(await tx.insert(refunds).values(values).returning());
        await enter(tx, recordedAt, { fact: 'refund', key: keyIn(caseNumber, idempotencyKey), caseNumber });
        await recordChange(tx, recordedAt, caseNumber, 'refund-recorded', { paymentId, amount });
        return toRefund(recorded);
      }),
  };
}
