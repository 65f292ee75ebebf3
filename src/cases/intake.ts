import { eq } from 'drizzle-orm';
import { openCaseOf, partiesOf, personalDataOf, savePersonalData } from './applicants.ts';
import type { MessageName } from '../models/index.ts';
import type { Application, ApplicationBase, DocumentCode, PersonalData } from '../applications/index.ts';
import { recordChange } from './audit.ts';
import { newCaseNumber } from './case-number.ts';
import { only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { discardDraft } from './drafts.ts';
import { DuplicateCase, IdempotencyConflict } from './errors.ts';
import { hashOf } from './held-vault.ts';
import type { StoredApplication } from './schema/index.ts';
import { enqueueAny } from './message-outbox.ts';
import { claimMandate } from './mandates.ts';
import { newQueryCode, storeQueryCode } from './query-codes.ts';
import { referenceOf } from './payment-reference.ts';
import { sameJson } from './same.ts';
import { cases, documents } from './schema/index.ts';
import { handedInBy, type Submission } from './submission.ts';
import { opened, sealed } from './sealing.ts';
import { documentsOf, withApplication } from './supplements.ts';

export interface Intake {
  /**
   * A new case with its query code, or the one of this key, whose code is not known any more. IdempotencyConflict,
   * DuplicateCase.
   */
  create(application: Application, idempotencyKey: string, submission?: Submission): Promise<Receipt>;
  /**
   * The key of an application that comes without one, as a row of a list does: the same from the same hand has the same. It
   * tells nothing of what is in it.
   */
  keyOf(application: Application, by: string): string;
  /** Whether an application came in under this key. */
  isKnown(idempotencyKey: string): Promise<boolean>;
}

export interface Receipt {
  caseNumber: string;
  created: boolean;
  queryCode: string | null;
}

/** An application in the parts in which it is stored. */
function partsOf(application: Application): { personal: PersonalData; documents: DocumentCode[]; rest: StoredApplication } {
  const { applicant, agent, documents, claimant, bankAccount, ...rest }: ApplicationBase = application;
  return { personal: { applicant, agent, claimant, bankAccount }, documents, rest: rest as StoredApplication };
}

export function intake({ database, clock, kinds }: Context): Intake {
  return {
    create: (application, idempotencyKey, submission = { actor: 'applicant' }) =>
      database.transaction(async (tx) => {
        const now = clock();
        const { personal, documents: codes, rest } = partsOf(application);
        const caseNumber = await freeNumber(tx, now);
        const { process, submittedBy, applicationDate } = application;
        const parties = await partiesOf(tx, caseNumber, personal);
        const content = await sealed(tx, cases, { caseNumber, application: rest });
        const [created] = await tx
          .insert(cases)
          .values({ ...content, process, submittedBy, applicationDate, state: 'received', idempotencyKey, receivedAt: now })
          .onConflictDoNothing({ target: cases.idempotencyKey })
          .returning({ caseNumber: cases.caseNumber });
        if (!created) return replay(tx, application, idempotencyKey);

        if (!(await savePersonalData(tx, caseNumber, process, parties, personal, handedInBy(tx, submission)))) {
          throw new DuplicateCase(await openCaseOf(tx, process, personal.applicant.idNumber));
        }
        if (codes.length > 0) {
          const rows = codes.map((code) => ({ caseNumber, handedInWith: withApplication, code, handedInAt: now }));
          await tx.insert(documents).values(rows);
        }
        await enqueueStart(tx, now, caseNumber, kinds.of(process).startMessage(application));
        await recordChange(tx, now, caseNumber, 'case-created', { submittedBy }, submission.actor);
        if (submission.draftOf !== undefined) await discardDraft(tx, submission.draftOf, process);
        if (submission.mandate) await claimMandate(tx, now, caseNumber, submission.mandate);
        const queryCode = newQueryCode();
        await storeQueryCode(tx, caseNumber, queryCode);
        return { caseNumber, created: true, queryCode };
      }),

    keyOf: (application, by) => `${by}:${hashOf(database, JSON.stringify(application))}`,

    async isKnown(idempotencyKey) {
      const known = await database.select({ caseNumber: cases.caseNumber }).from(cases).where(eq(cases.idempotencyKey, idempotencyKey));
      return known.length > 0;
    },
  };
}

/** A number whose payment reference no other case has: by it a payment must find one case. */
async function freeNumber(tx: Database, now: Date): Promise<string> {
  for (;;) {
    const caseNumber = newCaseNumber(now);
    const paymentReference = referenceOf(caseNumber);
    const taken = await tx
      .select({ caseNumber: cases.caseNumber })
      .from(cases)
      .where(eq(cases.paymentReference, paymentReference))
      .limit(1);
    if (taken.length === 0) return caseNumber;
  }
}

/** TTL 0: a start that nobody takes must not be buffered, since it is sent again until the instance is on record. */
function enqueueStart(tx: Database, now: Date, caseNumber: string, name: MessageName): Promise<void> {
  const message = { messageId: caseNumber, name, correlationKey: caseNumber, ttlMs: 0, variables: { caseNumber } };
  return enqueueAny(tx, now, message, { untilAcknowledged: true });
}

async function replay(tx: Database, application: Application, idempotencyKey: string) {
  const rows = await tx.select().from(cases).where(eq(cases.idempotencyKey, idempotencyKey));
  const stored = only(await opened(tx, cases, rows));
  const storedPersonal = await personalDataOf(tx, stored.caseNumber);
  const codes = await documentsOf(tx, stored.caseNumber, withApplication);
  const { personal, documents: newCodes, rest } = partsOf(application);
  const same =
    sameJson(rest, stored.application) &&
    sameJson([...newCodes].sort(), codes.sort()) &&
    (storedPersonal === null || sameJson(personal, { ...storedPersonal, survivors: undefined }));
  if (!same) throw new IdempotencyConflict(idempotencyKey);
  return { caseNumber: stored.caseNumber, created: false, queryCode: null };
}
