import { eq } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import type { Cases } from './cases.ts';
import { lockCase, type Context } from './context.ts';
import { acknowledge } from './message-outbox.ts';
import { cases } from './schema.ts';

export function starting({ database, clock }: Context): Pick<Cases, 'recordStarted'> {
  return {
    recordStarted: (caseNumber, processInstanceKey) =>
      database.transaction(async (tx) => {
        const row = await lockCase(tx, caseNumber);
        if (row.processInstanceKey !== null) return { processInstanceKey: row.processInstanceKey };
        const now = clock();
        await tx
          .update(cases)
          .set({ processInstanceKey, startedAt: now, state: row.state === 'received' ? 'inProgress' : row.state })
          .where(eq(cases.caseNumber, caseNumber));
        await acknowledge(tx, now, caseNumber);
        await recordChange(tx, now, caseNumber, 'case-started', { processInstanceKey });
        return { processInstanceKey };
      }),
  };
}
