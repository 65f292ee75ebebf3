import { eq } from 'drizzle-orm';
import { attempt, recordChange } from './audit.ts';
import { lockCase, mustBeOpen, type Context } from './context.ts';
import { CaseStateError } from './errors.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import { cases } from './schema/index.ts';
import { effectOf } from './stopping.ts';

export interface Withdrawals {
  /** CaseStateError closed | stoppedByDeath | remittanceOrdered | settled. Enqueues application-withdrawn. */
  request(caseNumber: string): Promise<{ requestedAt: Date }>;
}

/**
 * Withdrawal and order of the remittance exclude each other: both lock the case, and the first wins. Otherwise money
 * could be on its way for an application that is no more.
 */
export function withdrawals(context: Context): Withdrawals {
  const { clock } = context;
  return {
    request: (caseNumber) =>
      attempt(context, { caseNumber, attempted: 'withdrawal', actor: 'applicant' }, async (tx) => {
        const file = await lockCase(tx, caseNumber);
        if (file.withdrawalRequestedAt !== null) return { requestedAt: file.withdrawalRequestedAt };
        mustBeOpen(file);
        if (file.stoppedByDeathAt !== null) throw new CaseStateError(caseNumber, 'stoppedByDeath');
        const effect = await effectOf(tx, file);
        if (effect !== null) throw new CaseStateError(caseNumber, effect);
        const requestedAt = clock();
        await tx.update(cases).set({ withdrawalRequestedAt: requestedAt }).where(eq(cases.caseNumber, caseNumber));
        await enqueue(tx, requestedAt, {
          messageId: `${caseNumber}:application-withdrawn`,
          name: 'application-withdrawn',
          correlationKey: caseNumber,
          ttlMs: timeToLive.withdrawal,
          variables: {},
        });
        await recordChange(tx, requestedAt, caseNumber, 'withdrawal-requested', {}, 'applicant');
        return { requestedAt };
      }),
  };
}
