import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { maskJson } from '../applications/index.ts';
import { personalDataOf } from './applicants.ts';
import { attempt, recordChange } from './audit.ts';
import { lockCase, mustBeOpen, type Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseStateError, IdempotencyConflict } from './errors.ts';
import type { Announcement, CaseKind } from './kinds.ts';
import { enqueueAny, enqueuedAs, timeToLive } from './message-outbox.ts';
import { sameJson } from './same.ts';
import { applicants } from './schema.ts';
import { isStepOpen } from './open-steps.ts';

export interface OpenCase {
  caseNumber: string;
  kind: CaseKind;
}

export interface Announcements {
  /**
   * Enqueues the message, with what it says of the person masked. The same again under the same key changes nothing.
   * @throws CaseStateError closed | notAwaited; IdempotencyConflict if the key was used for something else
   */
  announce(caseNumber: string, announcement: Announcement, idempotencyKey?: string): Promise<void>;
  /** The person's open cases of the processes that are wanted, whoever holds them; for workers only. */
  openCasesOf(idNumber: string, wanted: (kind: CaseKind) => boolean): Promise<OpenCase[]>;
}

/** True if just this was told before, under the same key. @throws IdempotencyConflict */
async function isTold(tx: Database, messageId: string, variables: unknown, idempotencyKey: string): Promise<boolean> {
  const earlier = await enqueuedAs(tx, messageId);
  if (!earlier) return false;
  if (!sameJson(earlier.variables, variables)) throw new IdempotencyConflict(idempotencyKey);
  return true;
}

/** What an applicant tells a running case that waits for it (S-08, S-15); and which cases of a person run. */
export function announcements(context: Context): Announcements {
  const { database, clock, kinds } = context;
  return {
    announce: (caseNumber, { message, awaitedStep, variables }, idempotencyKey = randomUUID()) =>
      attempt(context, { caseNumber, attempted: message, actor: 'applicant' }, async (tx) => {
        const file = await lockCase(tx, caseNumber);
        const messageId = `${caseNumber}:${message}:${idempotencyKey}`;
        const told = maskJson(variables, await personalDataOf(tx, caseNumber)) as Announcement['variables'];
        if (await isTold(tx, messageId, told, idempotencyKey)) return;
        mustBeOpen(file);
        if (!(await isStepOpen(tx, caseNumber, awaitedStep))) throw new CaseStateError(caseNumber, 'notAwaited');
        const now = clock();
        await enqueueAny(tx, now, {
          messageId,
          name: message,
          correlationKey: caseNumber,
          ttlMs: timeToLive.awaited,
          variables: told,
        });
        await recordChange(tx, now, caseNumber, 'announced', { step: awaitedStep, message, ...told }, 'applicant');
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
