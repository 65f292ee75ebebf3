import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { isoDate, type IsoDate } from '../policy/index.ts';
import { personalDataOf } from './applicants.ts';
import { attempt, recordChange } from './audit.ts';
import { rowsOf } from './case-rows.ts';
import { lockCase, mustBeOpen, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseStateError, IdempotencyConflict } from './errors.ts';
import { maskText } from '../applications/index.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import { sameJson } from './same.ts';
import { statements } from './schema/index.ts';
import { opened, sealed } from './sealing.ts';
import { finishOpenStep, isStepOpen } from './open-steps.ts';

export interface Statement {
  receivedOn: IsoDate;
  text: string;
}

export interface Hearings {
  /** CaseStateError closed | notInHearing. Enqueues statement-received, which says when it came, not what it says. */
  save(caseNumber: string, statement: Statement, idempotencyKey?: string, by?: string): Promise<Statement>;
  /** All that the applicant wrote after the application, in their order. */
  of(caseNumber: string): Promise<Statement[]>;
}

/** The text is empty once it was erased. */
async function toStatement(tx: Database, row: typeof statements.$inferSelect): Promise<Statement> {
  const { receivedOn, text } = only(await opened(tx, statements, [row]));
  return { receivedOn: isoDate(receivedOn), text: text ?? '' };
}

/** The statement handed in last, at the hearing or with the message. */
export async function latestStatement(tx: Database, caseNumber: string, occasion = 'hearing'): Promise<Statement | null> {
  const row = (await rowsOf(tx, statements, caseNumber)).findLast((one) => one.occasion === occasion);
  return row ? toStatement(tx, row) : null;
}

/** What was said under the key; null where nothing was. */
export async function statementUnder(tx: Database, caseNumber: string, key: string): Promise<Statement | null> {
  const [row] = await tx
    .select()
    .from(statements)
    .where(and(eq(statements.caseNumber, caseNumber), eq(statements.key, key)));
  return row ? toStatement(tx, row) : null;
}

/** @param text masked */
export async function keepStatement(
  tx: Database,
  { caseNumber, key, occasion, receivedOn, text }: Statement & { caseNumber: string; key: string; occasion: string },
): Promise<void> {
  await tx.insert(statements).values(await sealed(tx, statements, { caseNumber, key, occasion, receivedOn, text }));
}

export function hearings(context: Context): Hearings {
  const { database, clock, kinds } = context;
  return {
    async of(caseNumber) {
      const rows = await rowsOf(database, statements, caseNumber);
      return Promise.all(rows.map((row) => toStatement(database, row)));
    },

    save: (caseNumber, statement, idempotencyKey = randomUUID(), by = 'applicant') =>
      attempt(context, { caseNumber, attempted: 'statement', actor: by }, async (tx) => {
        const row = await lockCase(tx, caseNumber);
        const masked = { ...statement, text: maskText(statement.text, await personalDataOf(tx, caseNumber)) };
        const earlier = await statementUnder(tx, caseNumber, idempotencyKey);
        if (earlier) {
          if (!sameJson(earlier, masked)) throw new IdempotencyConflict(idempotencyKey);
          return masked;
        }
        mustBeOpen(row);
        const { hearing } = kinds.of(row.process);
        if (!hearing || !(await isStepOpen(tx, caseNumber, hearing))) throw new CaseStateError(caseNumber, 'notInHearing');
        const now = clock();
        await keepStatement(tx, { caseNumber, key: idempotencyKey, occasion: 'hearing', ...masked });
        await enqueue(tx, now, {
          messageId: `${caseNumber}:statement-received:${idempotencyKey}`,
          name: 'statement-received',
          correlationKey: caseNumber,
          ttlMs: timeToLive.awaited,
          variables: { statement: { receivedOn: masked.receivedOn } },
        });
        await finishOpenStep(tx, now, caseNumber, hearing);
        await recordChange(tx, now, caseNumber, 'statement-received', {}, by);
        return masked;
      }),
  };
}
