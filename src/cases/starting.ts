import { eq } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import { lockCase, type Context } from './context.ts';
import { acknowledge } from './message-outbox.ts';
import { cases } from './schema/index.ts';

export interface Starting {
  /**
   * Returns the key that is on record: if it is another one, a second instance was started and must not go on. Null where the case was
   * over before any was on record.
   */
  recordStarted(caseNumber: string, processInstanceKey: string): Promise<{ processInstanceKey: string | null }>;
}

export function starting({ database, clock }: Context): Starting {
  return {
    recordStarted: (caseNumber, processInstanceKey) =>
      database.transaction(async (tx) => {
        const row = await lockCase(tx, caseNumber);
        if (row.processInstanceKey !== null || row.state === 'closed') return { processInstanceKey: row.processInstanceKey };
        const now = clock();
        await tx.update(cases).set({ processInstanceKey, startedAt: now, state: 'inProgress' }).where(eq(cases.caseNumber, caseNumber));
        await acknowledge(tx, now, caseNumber);
        await recordChange(tx, now, caseNumber, 'case-started', { processInstanceKey });
        return { processInstanceKey };
      }),
  };
}
