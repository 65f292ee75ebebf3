import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { isoDate, type IsoDate } from '../policy/index.ts';
import { personalDataOf } from './applicants.ts';
import { attempt, recordChange } from './audit.ts';
import { lockCase, mustBeOpen, type Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseStateError, IdempotencyConflict } from './errors.ts';
import { maskText } from '../applications/index.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import { sameJson } from './same.ts';
import { statements } from './schema.ts';
import { finishOpenStep, isStepOpen } from './open-steps.ts';

export interface Statement {
  receivedOn: IsoDate;
  text: string;
}

export interface Hearings {
  /** CaseStateError closed | notInHearing. Enqueues statement-received with the variable `statement`. */
  save(caseNumber: string, statement: Statement, idempotencyKey?: string): Promise<Statement>;
}

function toStatement({ receivedOn, text }: { receivedOn: string; text: string }): Statement {
  return { receivedOn: isoDate(receivedOn), text };
}

/** The statement handed in last. */
export async function latestStatement(tx: Database, caseNumber: string): Promise<Statement | null> {
  const [row] = await tx.select().from(statements).where(eq(statements.caseNumber, caseNumber)).orderBy(desc(statements.id)).limit(1);
  return row ? toStatement(row) : null;
}

export function hearings(context: Context): Hearings {
  const { clock, kinds } = context;
  return {
    save: (caseNumber, statement, idempotencyKey = randomUUID()) =>
      attempt(context, { caseNumber, attempted: 'statement', actor: 'applicant' }, async (tx) => {
        const row = await lockCase(tx, caseNumber);
        const masked = { ...statement, text: maskText(statement.text, await personalDataOf(tx, caseNumber)) };
        const [earlier] = await tx
          .select()
          .from(statements)
          .where(and(eq(statements.caseNumber, caseNumber), eq(statements.key, idempotencyKey)));
        if (earlier) {
          if (!sameJson(toStatement(earlier), masked)) throw new IdempotencyConflict(idempotencyKey);
          return masked;
        }
        mustBeOpen(row);
        const { hearing } = kinds.of(row.process);
        if (!hearing || !(await isStepOpen(tx, caseNumber, hearing))) throw new CaseStateError(caseNumber, 'notInHearing');
        const now = clock();
        await tx.insert(statements).values({ caseNumber, key: idempotencyKey, ...masked });
        await enqueue(tx, now, {
          messageId: `${caseNumber}:statement-received:${idempotencyKey}`,
          name: 'statement-received',
          correlationKey: caseNumber,
          ttlMs: timeToLive.awaited,
          variables: { statement: masked },
        });
        await finishOpenStep(tx, now, caseNumber, hearing);
        await recordChange(tx, now, caseNumber, 'statement-received', {}, 'applicant');
        return masked;
      }),
  };
}
