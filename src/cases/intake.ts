import { eq } from 'drizzle-orm';
import { keptPersons, openCaseOf, partiesOf, personalDataOf, sealedPerson } from './applicants.ts';
import type { MessageName } from '../models/index.ts';
import type { Application, ApplicationBase, DocumentCode, PersonalData } from '../applications/index.ts';
import { recordChange } from './audit.ts';
import { newCaseNumber } from './case-number.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { discardDraft } from './drafts.ts';
import { DuplicateCase, IdempotencyConflict, isTaken } from './errors.ts';
import { hashOf } from './held-vault.ts';
import { insertOne } from './insert-one.ts';
import type { StoredApplication } from './schema/index.ts';
import { enqueueAny } from './message-outbox.ts';
import { claimMandate } from './mandates.ts';
import { newQueryCode, storeQueryCode } from './query-codes.ts';
import { referenceOf } from './payment-reference.ts';
import { sameJson } from './same.ts';
import { applicants, cases, documents } from './schema/index.ts';
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
  /** Whether the key is new, and the person has no open case, the indexes say: what is sent together need not wait for that. */
  async function added(tx: Database, application: Application, idempotencyKey: string, submission: Submission): Promise<Receipt> {
    const now = clock();
    const { personal, documents: codes, rest } = partsOf(application);
    const { process, submittedBy, applicationDate } = application;
    const [caseNumber, known] = await Promise.all([freeNumber(tx, now), keptPersons(tx, personal)]);
    const parties = partiesOf(tx, caseNumber, personal, known);
    const content = await sealed(tx, cases, { caseNumber, application: rest });
    const person = await sealedPerson(tx, caseNumber, personal);
    const queryCode = newQueryCode();
    const handedIn = codes.map((code) => ({ caseNumber, handedInWith: withApplication, code, handedInAt: now }));
    const row = { ...content, process, submittedBy, applicationDate, state: 'received', idempotencyKey, receivedAt: now };
    await Promise.all([
      // Sent at once, before the others: they refer to it.
      insertOne(tx, cases, row),
      insertOne(tx, applicants, { ...person, ...parties, process, open: true, handedInBy: handedInBy(tx, submission) }),
      handedIn.length > 0 && tx.insert(documents).values(handedIn),
      enqueueStart(tx, now, caseNumber, kinds.of(process).startMessage(application)),
      recordChange(tx, now, caseNumber, 'case-created', { submittedBy }, submission.actor),
      submission.draftOf !== undefined && discardDraft(tx, submission.draftOf, process),
      submission.mandate && claimMandate(tx, now, caseNumber, submission.mandate),
      storeQueryCode(tx, caseNumber, queryCode),
    ]);
    return { caseNumber, created: true, queryCode };
  }

  return {
    async create(application, idempotencyKey, submission = { actor: 'applicant' }) {
      try {
        return await database.transaction((tx) => added(tx, application, idempotencyKey, submission));
      } catch (error) {
        if (!isTaken(error)) throw error;
        return database.transaction((tx) => earlier(tx, application, idempotencyKey));
      }
    },

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

/** What stands in the way of a new case. @throws IdempotencyConflict, DuplicateCase */
async function earlier(tx: Database, application: Application, idempotencyKey: string): Promise<Receipt> {
  const rows = await tx.select().from(cases).where(eq(cases.idempotencyKey, idempotencyKey));
  const [stored] = await opened(tx, cases, rows);
  if (!stored) throw new DuplicateCase(await openCaseOf(tx, application.process, application.applicant.idNumber));
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
