import { eq } from 'drizzle-orm';
import { attempt, recordChange } from './audit.ts';
import { type CaseRow, lockCase, type Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseStateError, type CaseStateReason } from './errors.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import { cases } from './schema/index.ts';
import { effectOf } from './stopping.ts';

export interface Withdrawals {
  /** CaseStateError closed | stoppedByDeath | remittanceOrdered | settled. Enqueues application-withdrawn. */
  request(caseNumber: string, by?: string): Promise<{ requestedAt: Date }>;
}

/** Why the case cannot be withdrawn any more; null: it can. */
async function hindranceTo(tx: Database, file: CaseRow): Promise<CaseStateReason | null> {
  if (file.state === 'closed') return 'closed';
  if (file.stoppedByDeathAt !== null) return 'stoppedByDeath';
  return effectOf(tx, file);
}

export const isWithdrawable = async (tx: Database, file: CaseRow): Promise<boolean> =>
  file.withdrawalRequestedAt === null && (await hindranceTo(tx, file)) === null;

/**
 * Withdrawal and order of the remittance exclude each other: both lock the case, and the first wins. Otherwise money
 * could be on its way for an application that is no more.
 */
export function withdrawals(context: Context): Withdrawals {
  const { clock } = context;
  return {
    request: (caseNumber, by = 'applicant') =>
      attempt(context, { caseNumber, attempted: 'withdrawal', actor: by }, async (tx) => {
        const file = await lockCase(tx, caseNumber);
        if (file.withdrawalRequestedAt !== null) return { requestedAt: file.withdrawalRequestedAt };
        const hindrance = await hindranceTo(tx, file);
        if (hindrance !== null) throw new CaseStateError(caseNumber, hindrance);
        const requestedAt = clock();
        await tx.update(cases).set({ withdrawalRequestedAt: requestedAt }).where(eq(cases.caseNumber, caseNumber));
        await enqueue(tx, requestedAt, {
          messageId: `${caseNumber}:application-withdrawn`,
          name: 'application-withdrawn',
          correlationKey: caseNumber,
          ttlMs: timeToLive.withdrawal,
          variables: {},
        });
        await recordChange(tx, requestedAt, caseNumber, 'withdrawal-requested', {}, by);
        return { requestedAt };
      }),
  };
}
