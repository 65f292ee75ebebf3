import { eq } from 'drizzle-orm';
import { applicantOf, openCaseOf, saveApplicant } from './applicants.ts';
import type { VeteranApplication } from './application.ts';
import { recordChange } from './audit.ts';
import { newCaseNumber } from './case-number.ts';
import type { Cases } from './cases.ts';
import { only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { DuplicateCase, IdempotencyConflict } from './errors.ts';
import { enqueue } from './message-outbox.ts';
import { sameJson } from './same.ts';
import { cases, documents } from './schema.ts';
import { documentsOf, withApplication } from './supplements.ts';

/** The three message starts of the diagram (B-21 to B-24). */
const startMessages: Record<VeteranApplication['submittedBy'], string> = {
  placementUnit: 'application-from-unit',
  supervisingDepartment: 'application-from-department',
  veteran: 'application-from-veteran',
};

export function intake({ database, clock }: Context): Pick<Cases, 'createCase'> {
  return {
    createCase: (application, idempotencyKey) =>
      database.transaction(async (tx) => {
        const now = clock();
        const { applicant, documents: codes, ...rest } = application;
        const [created] = await tx
          .insert(cases)
          .values({
            caseNumber: newCaseNumber(now),
            process: application.process,
            state: 'received',
            idempotencyKey,
            application: rest,
            receivedAt: now,
          })
          .onConflictDoNothing({ target: cases.idempotencyKey })
          .returning({ caseNumber: cases.caseNumber });
        if (!created) return replay(tx, application, idempotencyKey);

        const { caseNumber } = created;
        if (!(await saveApplicant(tx, caseNumber, application.process, applicant))) {
          throw new DuplicateCase(await openCaseOf(tx, application.process, applicant.idNumber));
        }
        if (codes.length > 0) {
          const rows = codes.map((code) => ({ caseNumber, handedInWith: withApplication, code, handedInAt: now }));
          await tx.insert(documents).values(rows);
        }
        await enqueueStart(tx, now, caseNumber, startMessages[application.submittedBy]);
        await recordChange(tx, now, caseNumber, 'case-created', { submittedBy: application.submittedBy }, 'applicant');
        return { caseNumber, created: true };
      }),
  };
}

/** TTL 0: a start that nobody takes must not be buffered, since it is sent again until the instance is on record. */
function enqueueStart(tx: Database, now: Date, caseNumber: string, name: string): Promise<void> {
  const message = { messageId: caseNumber, name, correlationKey: caseNumber, ttlMs: 0, variables: { caseNumber } };
  return enqueue(tx, now, message, { untilAcknowledged: true });
}

async function replay(tx: Database, application: VeteranApplication, idempotencyKey: string) {
  const stored = only(await tx.select().from(cases).where(eq(cases.idempotencyKey, idempotencyKey)));
  const applicant = await applicantOf(tx, stored.caseNumber);
  const codes = await documentsOf(tx, stored.caseNumber, withApplication);
  const { applicant: newApplicant, documents: newCodes, ...rest } = application;
  const same =
    sameJson(rest, stored.application) &&
    sameJson([...newCodes].sort(), codes.sort()) &&
    (applicant === null || sameJson(newApplicant, applicant));
  if (!same) throw new IdempotencyConflict(idempotencyKey);
  return { caseNumber: stored.caseNumber, created: false };
}
