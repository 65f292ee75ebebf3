import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import { lockCase, mustBeOpen, type Context } from './context.ts';
import { CaseStateError } from './errors.ts';
import type { Announcement, CaseKind } from './kinds.ts';
import { enqueueAny, timeToLive } from './message-outbox.ts';
import { applicants } from './schema.ts';
import { isStepOpen } from './open-steps.ts';

export interface OpenCase {
  caseNumber: string;
  kind: CaseKind;
}

export interface Announcements {
  /** CaseStateError closed | notAwaited. Enqueues the message. */
  announce(caseNumber: string, announcement: Announcement, idempotencyKey?: string): Promise<void>;
  /** The person's open cases of the processes that are wanted, whoever holds them; for workers only. */
  openCasesOf(idNumber: string, wanted: (kind: CaseKind) => boolean): Promise<OpenCase[]>;
}

/** What an applicant tells a running case that waits for it (S-08, S-15); and which cases of a person run. */
export function announcements({ database, clock, kinds }: Context): Announcements {
  return {
    announce: (caseNumber, { message, awaitedStep, variables }, idempotencyKey = randomUUID()) =>
      database.transaction(async (tx) => {
        mustBeOpen(await lockCase(tx, caseNumber));
        if (!(await isStepOpen(tx, caseNumber, awaitedStep))) throw new CaseStateError(caseNumber, 'notAwaited');
        const now = clock();
        await enqueueAny(tx, now, {
          messageId: `${caseNumber}:${message}:${idempotencyKey}`,
          name: message,
          correlationKey: caseNumber,
          ttlMs: timeToLive.awaited,
          variables,
        });
        await recordChange(tx, now, caseNumber, message, variables, 'applicant');
      }),

    async openCasesOf(idNumber, wanted) {
      const processes = kinds.all.filter(wanted).map(({ id }) => id);
      const rows = await database
        .select({ caseNumber: applicants.caseNumber, process: applicants.process })
        .from(applicants)
        .where(and(eq(applicants.idNumber, idNumber), inArray(applicants.process, processes), eq(applicants.open, true)))
        .orderBy(asc(applicants.process), asc(applicants.caseNumber));
      return rows.map(({ caseNumber, process }) => ({ caseNumber, kind: kinds.of(process) }));
    },
  };
}
