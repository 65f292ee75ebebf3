import { and, eq, isNull } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import type { Database } from './database.ts';
import { IdempotencyConflict } from './errors.ts';
import type { NewPayment } from './received.ts';
import { sameJson } from './same.ts';
import { unmatchedDecisions, unmatchedPayments } from './schema/index.ts';
import { sealed } from './sealing.ts';
import { isSentBack } from './unmatched.ts';

/**
 * Whoever received money that waits says whose it is: that stands as a decision for a treasurer to approve, where nobody has decided yet.
 *
 * @returns whether it waits @throws IdempotencyConflict if another payment waits under its id, or it is sent back
 */
export async function propose(tx: Database, now: Date, caseNumber: string, payment: NewPayment, by: string): Promise<boolean> {
  const { idempotencyKey: paymentId, kind, amount, paidOn } = payment;
  const waits = and(eq(unmatchedPayments.paymentId, paymentId), isNull(unmatchedPayments.caseNumber));
  const [kept] = await tx.select().from(unmatchedPayments).where(waits).for('update');
  if (!kept) return false;
  const same = { kind: kept.kind, amount: kept.amount, paidOn: kept.paidOn };
  if (!sameJson(same, { kind, amount: amount.toString(), paidOn }) || (await isSentBack(tx, paymentId)))
    throw new IdempotencyConflict(paymentId);
  const reason = '到账通知注明该业务';
  const decision = { paymentId, turn: 1, caseNumber, reason, decidedBy: by, decidedAt: now };
  const row = await sealed(tx, unmatchedDecisions, decision);
  const [proposed] = await tx.insert(unmatchedDecisions).values(row).onConflictDoNothing().returning();
  if (proposed) await recordChange(tx, now, caseNumber, 'unmatched-decided', { paymentId, turn: 1 }, by);
  return true;
}
