/** A sample of the payouts is confirmed by whoever was paid: a control that the office cannot answer for itself. */
import { asc, eq } from 'drizzle-orm';
import { attempt, recordChange } from './audit.ts';
import { lockCase, type Context } from './context.ts';
import { CaseStateError } from './errors.ts';
import type { Arrival } from './payout-sample.ts';
import { type Payout, payoutOf, toPayout } from './payouts.ts';
import { payouts } from './schema/index.ts';

export interface MissingPayout extends Payout {
  caseNumber: string;
}

export interface Arrivals {
  /**
   * By whoever was paid; what was missing may still arrive, and not the other way round. The same again changes nothing.
   * @throws CaseStateError arrivalNotAsked | arrivedBefore
   */
  answer(caseNumber: string, arrival: Exclude<Arrival, 'asked'>, by?: string): Promise<void>;
  /** What has not arrived, the oldest first. */
  missing(): Promise<MissingPayout[]>;
}

export function arrivalRecords(context: Context): Arrivals {
  const { database, clock } = context;
  return {
    answer: (caseNumber, arrival, by = 'applicant') =>
      attempt(context, { caseNumber, attempted: 'payout-arrival', actor: by }, async (tx) => {
        await lockCase(tx, caseNumber);
        const before = (await payoutOf(tx, caseNumber))?.arrival ?? null;
        if (before === null) throw new CaseStateError(caseNumber, 'arrivalNotAsked');
        if (before === arrival) return;
        if (before === 'arrived') throw new CaseStateError(caseNumber, 'arrivedBefore');
        await tx.update(payouts).set({ arrival }).where(eq(payouts.caseNumber, caseNumber));
        await recordChange(tx, clock(), caseNumber, 'payout-arrival', { arrival }, by);
      }),

    async missing() {
      const rows = await database
        .select()
        .from(payouts)
        .where(eq(payouts.arrival, 'missing'))
        .orderBy(asc(payouts.paidOn), asc(payouts.caseNumber));
      return rows.map((row) => ({ caseNumber: row.caseNumber, ...toPayout(row) }));
    },
  };
}
