import { eq } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import { lockCase, type CaseRow, type Context } from './context.ts';
import type { Database } from './database.ts';
import { cases } from './schema/index.ts';

export interface Settling {
  /** From now on no withdrawal is taken; false if one came before, the applicant died, or the case is closed. */
  settle(caseNumber: string): Promise<{ settled: boolean }>;
}

/**
 * Marks that what the case is about takes effect outside. Effect and withdrawal, or death, exclude each other: both lock
 * the case, and the first wins. Null if the way is free, else why not.
 */
export async function settleCase(tx: Database, now: Date, file: CaseRow): Promise<'withdrawn' | 'died' | 'closed' | null> {
  const { caseNumber, settledAt, state, withdrawalRequestedAt, stoppedByDeathAt } = file;
  if (settledAt !== null) return null;
  if (state === 'closed') return 'closed';
  if (withdrawalRequestedAt !== null) return 'withdrawn';
  if (stoppedByDeathAt !== null) return 'died';
  await tx.update(cases).set({ settledAt: now }).where(eq(cases.caseNumber, caseNumber));
  await recordChange(tx, now, caseNumber, 'case-settled', {});
  return null;
}

export function settling({ database, clock }: Context): Settling {
  return {
    settle: (caseNumber) =>
      database.transaction(async (tx) => {
        const file = await lockCase(tx, caseNumber);
        return { settled: (await settleCase(tx, clock(), file)) === null };
      }),
  };
}
