import { eq } from 'drizzle-orm';
import { isoDate, type IsoDate, Money } from '../policy/index.ts';
import { recordChange } from './audit.ts';
import { enter } from './books.ts';
import { rowsOf } from './case-rows.ts';
import { lockCase, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { type Arrival, isInSample } from './payout-sample.ts';
import { payouts } from './schema/index.ts';
import { settleCase } from './settling.ts';

/** L-01, L-14: the money for whoever claims it. At most one for a case. */
export interface NewPayout {
  idempotencyKey: string;
  payee: 'participant' | 'heir' | 'beneficiary';
  amount: Money;
}

export interface Payout extends NewPayout {
  orderedAt: Date;
  /** The bank's number and day; null until `recordPayoutMade`. */
  reference: string | null;
  paidOn: IsoDate | null;
  /** Whether it arrived, as far as is known; null where nobody is asked. */
  arrival: Arrival | null;
}

export interface PayoutMade {
  idempotencyKey: string;
  reference: string;
  paidOn: IsoDate;
  /** Of how many payouts in a hundred it is asked whether they arrived. */
  samplePercent: number;
}

export type PayoutResult = { ordered: true; payout: Payout } | { ordered: false; reason: 'withdrawn' | 'died' | 'closed' };

export interface Payouts {
  /** The one of the case; null while none is ordered. */
  of(caseNumber: string): Promise<Payout | null>;
  recordOrder(caseNumber: string, payout: NewPayout): Promise<PayoutResult>;
  recordMade(caseNumber: string, made: PayoutMade): Promise<Payout>;
}

export function toPayout(row: typeof payouts.$inferSelect): Payout {
  const { idempotencyKey, amount, orderedAt, reference, paidOn } = row;
  const payee = row.payee as Payout['payee'];
  const arrival = row.arrival as Arrival | null;
  return {
    idempotencyKey,
    payee,
    amount: Money.of(amount),
    orderedAt,
    reference,
    paidOn: paidOn === null ? null : isoDate(paidOn),
    arrival,
  };
}

export async function payoutOf(tx: Database, caseNumber: string): Promise<Payout | null> {
  const [row] = await rowsOf(tx, payouts, caseNumber);
  return row ? toPayout(row) : null;
}

/** The lump sum (L-14): ordered once in a case, whatever is delivered twice. */
export function payoutRecords({ database, clock }: Context): Payouts {
  return {
    of: (caseNumber) => payoutOf(database, caseNumber),

    recordOrder: (caseNumber, { idempotencyKey, payee, amount }) =>
      database.transaction(async (tx) => {
        const file = await lockCase(tx, caseNumber);
        const earlier = await payoutOf(tx, caseNumber);
        if (earlier) return { ordered: true, payout: earlier };
        // Also where the case was settled by another effect before.
        if (file.state === 'closed') return { ordered: false, reason: 'closed' };
        const orderedAt = clock();
        const reason = await settleCase(tx, orderedAt, file);
        if (reason !== null) return { ordered: false, reason };
        const order = { caseNumber, idempotencyKey, payee, amount: amount.toString(), orderedAt };
        const ordered = only(await tx.insert(payouts).values(order).returning());
        await enter(tx, orderedAt, { fact: 'payoutOrdered', key: caseNumber, caseNumber });
        await recordChange(tx, orderedAt, caseNumber, 'payout-ordered', { payee, amount });
        return { ordered: true, payout: toPayout(ordered) };
      }),

    recordMade: (caseNumber, { idempotencyKey, reference, paidOn, samplePercent }) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const payout = await payoutOf(tx, caseNumber);
        if (payout?.idempotencyKey !== idempotencyKey) throw new Error(`Case ${caseNumber} has no payout with the key ${idempotencyKey}.`);
        // Told again, it does not take back what was answered meanwhile.
        if (payout.reference !== null) return payout;
        const arrival = isInSample(tx, caseNumber, samplePercent) ? 'asked' : null;
        await tx.update(payouts).set({ reference, paidOn, arrival }).where(eq(payouts.caseNumber, caseNumber));
        const now = clock();
        await enter(tx, now, { fact: 'payoutMade', key: caseNumber, caseNumber });
        await recordChange(tx, now, caseNumber, 'payout-made', { reference });
        return { ...payout, reference, paidOn, arrival };
      }),
  };
}
