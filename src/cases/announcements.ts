import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import type { Cases } from './cases.ts';
import { lockCase, mustBeOpen, type Context } from './context.ts';
import { CaseStateError } from './errors.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import { applicants } from './schema.ts';
import { isStepOpen } from './steps.ts';

/** What an applicant tells a running case that waits for it (S-08, S-15); and which cases of a person run. */
export function announcements({ database, clock }: Context): Pick<Cases, 'announce' | 'openCasesOf'> {
  return {
    announce: (caseNumber, { message, awaitedStep, variables }, idempotencyKey = randomUUID()) =>
      database.transaction(async (tx) => {
        mustBeOpen(await lockCase(tx, caseNumber));
        if (!(await isStepOpen(tx, caseNumber, awaitedStep))) throw new CaseStateError(caseNumber, 'notAwaited');
        const now = clock();
        await enqueue(tx, now, {
          messageId: `${caseNumber}:${message}:${idempotencyKey}`,
          name: message,
          correlationKey: caseNumber,
          ttlMs: timeToLive.awaited,
          variables,
        });
        await recordChange(tx, now, caseNumber, message, variables, 'applicant');
      }),

    async openCasesOf(idNumber, process) {
      const rows = await database
        .select({ caseNumber: applicants.caseNumber })
        .from(applicants)
        .where(and(eq(applicants.idNumber, idNumber), eq(applicants.process, process), eq(applicants.open, true)));
      return rows.map((row) => row.caseNumber);
    },
  };
}
