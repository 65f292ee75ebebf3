import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { maskJson, maskText } from '../applications/index.ts';
import { dateInChina } from '../clock.ts';
import type { MessageName } from '../models/index.ts';
import { personalDataOf } from './applicants.ts';
import { attempt, recordChange } from './audit.ts';
import { lockCase, mustBeOpen, type Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseStateError, IdempotencyConflict } from './errors.ts';
import type { Announcement, CaseKind } from './kinds.ts';
import { enqueueAny, enqueuedAs, timeToLive } from './message-outbox.ts';
import { sameJson } from './same.ts';
import { keepStatement, latestStatement, statementUnder } from './statements.ts';
import { personOf } from './persons.ts';
import { applicants } from './schema/index.ts';
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
  announce(caseNumber: string, announcement: Announcement, idempotencyKey?: string, by?: string): Promise<void>;
  /** What the applicant said with the message, the latest time; null where nothing. For workers only. */
  wordsOf(caseNumber: string, message: MessageName): Promise<string | null>;
  /** The person's open cases of the processes that are wanted, whoever holds them; for workers only. */
  openCasesOf(idNumber: string, wanted: (kind: CaseKind) => boolean): Promise<OpenCase[]>;
}

interface Told {
  caseNumber: string;
  /** Of message and words. */
  key: string;
  variables: unknown;
  words: string | undefined;
}

/** True if just this was told before, under the same key. @throws IdempotencyConflict */
async function isTold(tx: Database, { caseNumber, key, variables, words }: Told, idempotencyKey: string): Promise<boolean> {
  const earlier = await enqueuedAs(tx, `${caseNumber}:${key}`);
  if (!earlier) return false;
  const said = await statementUnder(tx, caseNumber, key);
  if (!sameJson([earlier.variables, said?.text], [variables, words])) throw new IdempotencyConflict(idempotencyKey);
  return true;
}

/** What an applicant tells a running case that waits for it (S-08, S-15); and which cases of a person run. */
export function announcements(context: Context): Announcements {
  const { database, clock, kinds } = context;
  return {
    announce: (caseNumber, { message, awaitedStep, variables, words: spoken }, idempotencyKey = randomUUID(), by = 'applicant') =>
      attempt(context, { caseNumber, attempted: message, actor: by }, async (tx) => {
        const file = await lockCase(tx, caseNumber);
        const key = `${message}:${idempotencyKey}`;
        const personal = await personalDataOf(tx, caseNumber);
        const told = maskJson(variables, personal) as Announcement['variables'];
        const words = spoken === undefined ? undefined : maskText(spoken, personal);
        if (await isTold(tx, { caseNumber, key, variables: told, words }, idempotencyKey)) return;
        mustBeOpen(file);
        if (!(await isStepOpen(tx, caseNumber, awaitedStep))) throw new CaseStateError(caseNumber, 'notAwaited');
        const now = clock();
        await enqueueAny(tx, now, {
          messageId: `${caseNumber}:${key}`,
          name: message,
          correlationKey: caseNumber,
          ttlMs: timeToLive.awaited,
          variables: told,
        });
        if (words !== undefined) await keepStatement(tx, { caseNumber, key, occasion: message, receivedOn: dateInChina(now), text: words });
        await recordChange(tx, now, caseNumber, 'announced', { step: awaitedStep, message, ...told }, by);
      }),

    wordsOf: async (caseNumber, message) => (await latestStatement(database, caseNumber, message))?.text ?? null,

    async openCasesOf(idNumber, wanted) {
      const personId = await personOf(database, idNumber);
      if (personId === null) return [];
      const processes = kinds.all.filter(wanted).map(({ id }) => id);
      const rows = await database
        .select({ caseNumber: applicants.caseNumber, process: applicants.process })
        .from(applicants)
        .where(and(eq(applicants.personId, personId), inArray(applicants.process, processes), eq(applicants.open, true)))
        .orderBy(asc(applicants.process), asc(applicants.caseNumber));
      return rows.map(({ caseNumber, process }) => ({ caseNumber, kind: kinds.of(process) }));
    },
  };
}
