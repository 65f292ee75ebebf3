import { randomUUID } from 'node:crypto';
import { and, asc, eq, ne } from 'drizzle-orm';
import { attempt, recordChange } from './audit.ts';
import { rowsOf } from './case-rows.ts';
import { lockCase, mustBeOpen, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import type { DocumentCode } from '../applications/index.ts';
import { CaseStateError, IdempotencyConflict } from './errors.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import { sameJson } from './same.ts';
import { documents } from './schema/index.ts';
import { isStepOpen } from './open-steps.ts';

/** What came in later than the application. */
export interface HandedIn {
  receivedAt: Date;
  documents: DocumentCode[];
}

export interface Supplements {
  /** One entry for each supplement, in the order of their coming. */
  supplementsOf(caseNumber: string): Promise<HandedIn[]>;
  /** CaseStateError closed | notAwaitingSupplement. Enqueues materials-supplemented. */
  add(
    caseNumber: string,
    documents: readonly DocumentCode[],
    idempotencyKey?: string,
    by?: string,
  ): Promise<{ added: DocumentCode[]; documents: DocumentCode[] }>;
}

/** The act by which the documents of the application itself came in. */
export const withApplication = 'application';

/** The codes handed in up to now, or those of one act, in the order of their coming. */
export async function documentsOf(tx: Database, caseNumber: string, act?: string): Promise<DocumentCode[]> {
  const rows = await rowsOf(tx, documents, caseNumber);
  return [...new Set(rows.flatMap(({ code, handedInWith }) => (act === undefined || act === handedInWith ? [code as DocumentCode] : [])))];
}

/** When the supplement came that the case has waited for since then; null while it has not. */
export async function supplementedSince(tx: Database, caseNumber: string, since: Date): Promise<string | null> {
  const rows = await rowsOf(tx, documents, caseNumber);
  const come = rows.find(({ handedInWith, handedInAt }) => handedInWith !== withApplication && handedInAt > since);
  return come?.handedInAt.toISOString() ?? null;
}

export function supplements(context: Context): Supplements {
  const {
    database,
    clock,
    kinds: { supplement },
  } = context;
  return {
    async supplementsOf(caseNumber) {
      const rows = await database
        .select()
        .from(documents)
        .where(and(eq(documents.caseNumber, caseNumber), ne(documents.handedInWith, withApplication)))
        .orderBy(asc(documents.handedInAt), asc(documents.handedInWith), asc(documents.code));
      return [...Map.groupBy(rows, ({ handedInWith }) => handedInWith).values()].map((act) => ({
        receivedAt: only(act.slice(0, 1)).handedInAt,
        documents: act.map(({ code }) => code as DocumentCode),
      }));
    },

    add: (caseNumber, codes, idempotencyKey = randomUUID(), by = 'applicant') =>
      attempt(context, { caseNumber, attempted: 'supplement', actor: by }, async (tx) => {
        const row = await lockCase(tx, caseNumber);
        const handedInWith = `supplement:${idempotencyKey}`;
        const wanted = [...new Set(codes)].sort();
        const earlier = await documentsOf(tx, caseNumber, handedInWith);
        if (earlier.length > 0) {
          if (!sameJson(earlier.sort(), wanted)) throw new IdempotencyConflict(idempotencyKey);
          return { added: wanted, documents: await documentsOf(tx, caseNumber) };
        }
        if (wanted.length === 0) throw new RangeError('A supplement must hand in at least one document.');
        mustBeOpen(row);
        if (!supplement || !(await isStepOpen(tx, caseNumber, supplement.awaitedStep))) {
          throw new CaseStateError(caseNumber, 'notAwaitingSupplement');
        }
        const now = clock();
        await tx.insert(documents).values(wanted.map((code) => ({ caseNumber, handedInWith, code, handedInAt: now })));
        await enqueue(tx, now, {
          messageId: `${caseNumber}:materials-supplemented:${idempotencyKey}`,
          name: 'materials-supplemented',
          correlationKey: caseNumber,
          ttlMs: timeToLive.awaited,
          variables: {},
        });
        await recordChange(tx, now, caseNumber, 'documents-added', { codes: wanted }, by);
        return { added: wanted, documents: await documentsOf(tx, caseNumber) };
      }),
  };
}
