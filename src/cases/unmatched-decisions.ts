/** What becomes of money whose case nobody knows: decided by one person, with the reason, and approved by another. */
import { eq } from 'drizzle-orm';
import { maskText } from '../applications/index.ts';
import type { IsoDate } from '../policy/index.ts';
import { personalDataOf } from './applicants.ts';
import { recordChange } from './audit.ts';
import { enter } from './books.ts';
import { type Context, lockCase } from './context.ts';
import type { Database } from './database.ts';
import { recordPayment } from './payments.ts';
import { unmatchedDecisions, unmatchedPayments } from './schema/index.ts';
import { opened, sealed } from './sealing.ts';
import { type NewUnmatchedDecision, toUnmatched } from './unmatched.ts';

export interface UnmatchedDecisions {
  /** In place of one that nobody has approved yet. False if no such money waits for a decision; CaseNotFound. */
  decide(paymentId: string, decision: NewUnmatchedDecision): Promise<boolean>;
  /**
   * By another person than who decided; `turn`: the decision that they have seen. The money is then in its case, or is to be sent back. Null if
   * no such money waits, a repetition changes nothing.
   */
  approve(paymentId: string, turn: number, by: string): Promise<'approved' | 'ownWork' | 'changed' | null>;
  /** Whoever received it has sent it back. @throws Error if it was not to be, or has been under another number */
  returned(paymentId: string, back: { reference: string; returnedOn: IsoDate }): Promise<void>;
}

export function unmatchedDecisionRecords(context: Context): UnmatchedDecisions {
  const { database, clock } = context;
  return {
    decide: (paymentId, { caseNumber, reason, decidedBy }) =>
      database.transaction(async (tx) => {
        if (caseNumber !== null) await lockCase(tx, caseNumber);
        const { money, decision } = await locked(tx, paymentId);
        if (!money || money.caseNumber !== null || (decision && decision.approvedBy !== null)) return false;
        const words = maskText(reason, caseNumber === null ? null : await personalDataOf(tx, caseNumber));
        if (decision?.caseNumber === caseNumber && decision.reason === words && decision.decidedBy === decidedBy) return true;
        const now = clock();
        const values = { paymentId, turn: (decision?.turn ?? 0) + 1, caseNumber, reason: words, decidedBy, decidedAt: now };
        const row = await sealed(tx, unmatchedDecisions, values);
        await tx.insert(unmatchedDecisions).values(row).onConflictDoUpdate({ target: unmatchedDecisions.paymentId, set: row });
        await recordChange(tx, now, caseNumber, 'unmatched-decided', { paymentId, turn: values.turn }, decidedBy);
        return true;
      }),

    approve: (paymentId, turn, by) =>
      database.transaction(async (tx) => {
        // A case is locked before the money, as when the bank tells whose it is.
        const named = (await locked(tx, paymentId, 'not yet')).decision?.caseNumber;
        if (typeof named === 'string') await lockCase(tx, named);
        const { money, decision } = await locked(tx, paymentId);
        if (!money || !decision) return null;
        if (decision.approvedBy !== null) return 'approved';
        if (money.caseNumber !== null) return null;
        if (decision.turn !== turn) return 'changed';
        const { caseNumber } = decision;
        const now = clock();
        if (decision.decidedBy === by) {
          await recordChange(tx, now, caseNumber, 'refused', { attempted: 'approveUnmatched', reason: 'ownWork' }, by);
          return 'ownWork';
        }
        await tx.update(unmatchedDecisions).set({ approvedBy: by, approvedAt: now }).where(eq(unmatchedDecisions.paymentId, paymentId));
        await recordChange(tx, now, caseNumber, 'unmatched-approved', { paymentId, turn }, by);
        if (caseNumber === null) await enter(tx, now, { fact: 'returnOrdered', key: paymentId, caseNumber });
        else await recordPayment(tx, context, caseNumber, toUnmatched(money), by);
        return 'approved';
      }),

    returned: (paymentId, { reference, returnedOn }) =>
      database.transaction(async (tx) => {
        const { decision } = await locked(tx, paymentId);
        if (decision?.returnReference === reference) return;
        if (!decision || decision.approvedBy === null || decision.caseNumber !== null || decision.returnReference !== null)
          throw new Error(`Payment ${paymentId} is not to be sent back, or has been under another number than ${reference}.`);
        const now = clock();
        await tx
          .update(unmatchedDecisions)
          .set({ returnReference: reference, returnedOn })
          .where(eq(unmatchedDecisions.paymentId, paymentId));
        await enter(tx, now, { fact: 'returned', key: paymentId, caseNumber: null });
        await recordChange(tx, now, null, 'unmatched-returned', { paymentId, reference });
      }),
  };
}

/** The money, held until the transaction ends, and what was decided of it. */
async function locked(tx: Database, paymentId: string, lock: 'now' | 'not yet' = 'now') {
  const found = tx.select().from(unmatchedPayments).where(eq(unmatchedPayments.paymentId, paymentId));
  const [money] = await opened(tx, unmatchedPayments, lock === 'now' ? await found.for('update') : await found);
  const [decision] = await opened(
    tx,
    unmatchedDecisions,
    await tx.select().from(unmatchedDecisions).where(eq(unmatchedDecisions.paymentId, paymentId)),
  );
  return { money, decision };
}
