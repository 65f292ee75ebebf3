/** Forgets the personal data of a case that is over: its salt goes, and with it everything that was sealed in it. The case's rows stay. */
import { and, eq, gt, gte, inArray, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import { lockCase } from './context.ts';
import type { Database } from './database.ts';
import { dropDeliveries } from './delivery-plan.ts';
import { lateMoneyOf } from './late-money.ts';
import { isOpen } from './open-steps.ts';
import {
  applicants,
  drafts,
  letterChoices,
  mandates,
  messages,
  notices,
  papers,
  persons,
  steps,
  unmatchedDecisions,
  unmatchedPayments,
  unmatchedReplies,
} from './schema/index.ts';
import { sealed } from './sealing.ts';

/** Takes letters out of the channels' folder, by their ids. Those that are not there are no fault. */
export type RemoveLetters = (noticeIds: readonly string[]) => Promise<void>;

/** Why the personal data of a case are still needed. */
export type Hindrance = 'open' | 'moneyLeft' | 'lettersWaiting';

/** Null if nothing stands in the way. Locks the case. */
export async function hindranceOf(tx: Database, caseNumber: string): Promise<Hindrance | null> {
  const file = await lockCase(tx, caseNumber);
  // What a closed case still has going gives money back, or tells of it.
  const going = tx
    .select({ id: steps.id })
    .from(steps)
    .where(and(eq(steps.caseNumber, caseNumber), isOpen));
  if (file.state !== 'closed' || (await going.limit(1)).length > 0) return 'open';
  if ((await lateMoneyOf(tx, file)).length > 0) return 'moneyLeft';
  const undelivered = and(eq(notices.caseNumber, caseNumber), isNull(notices.deliveredAt), isNull(notices.withheldAt));
  const waiting = await tx.select({ id: notices.id }).from(notices).where(undelivered).limit(1);
  return waiting.length > 0 ? 'lettersWaiting' : null;
}

/** To be asked for `hindranceOf` before. @param why it was done, for the audit */
export async function eraseCase(tx: Database, now: Date, caseNumber: string, why: string, removeLetters: RemoveLetters): Promise<void> {
  const letters = await tx.select({ noticeId: notices.noticeId }).from(notices).where(eq(notices.caseNumber, caseNumber));
  await removeLetters(letters.map(({ noticeId }) => noticeId));
  const [gone] = await tx.delete(applicants).where(eq(applicants.caseNumber, caseNumber)).returning();
  await tx
    .update(messages)
    .set({ variables: {} })
    .where(and(eq(messages.correlationKey, caseNumber), isNotNull(messages.sentAt)));
  // Their keys go with them: what lies outside opens no more, and is removed once it is found to be nobody's.
  await tx.delete(papers).where(eq(papers.caseNumber, caseNumber));
  await dropDeliveries(tx, caseNumber);
  await forgetFoundMoney(tx, caseNumber);
  await forgetDecisions(tx, caseNumber);
  await forgetFoundReplies(tx, caseNumber);
  await forgetUnless(tx, now, [gone?.personId, gone?.claimantId, gone?.survivorId]);
  await recordChange(tx, now, caseNumber, 'personal-data-erased', { why });
}

/** What the bank wrote of money that waited for its case is the office's, and would stay. */
async function forgetFoundMoney(tx: Database, caseNumber: string): Promise<void> {
  const found = await tx
    .select({ paymentId: unmatchedPayments.paymentId })
    .from(unmatchedPayments)
    .where(eq(unmatchedPayments.caseNumber, caseNumber));
  for (const { paymentId } of found) {
    const { reference } = await sealed(tx, unmatchedPayments, { paymentId, reference: '' });
    await tx.update(unmatchedPayments).set({ reference }).where(eq(unmatchedPayments.paymentId, paymentId));
  }
}

/** The same of why somebody took such money to be of this case. */
async function forgetDecisions(tx: Database, caseNumber: string): Promise<void> {
  const found = await tx
    .select({ paymentId: unmatchedDecisions.paymentId })
    .from(unmatchedDecisions)
    .innerJoin(unmatchedPayments, eq(unmatchedPayments.paymentId, unmatchedDecisions.paymentId))
    .where(or(eq(unmatchedDecisions.caseNumber, caseNumber), eq(unmatchedPayments.caseNumber, caseNumber)));
  for (const { paymentId } of found) {
    const { reason } = await sealed(tx, unmatchedDecisions, { paymentId, reason: '' });
    await tx.update(unmatchedDecisions).set({ reason }).where(eq(unmatchedDecisions.paymentId, paymentId));
  }
}

/** The same of a reply that waited for its case: where, and for whom, the person has worked. */
async function forgetFoundReplies(tx: Database, caseNumber: string): Promise<void> {
  const found = await tx
    .select({ replyId: unmatchedReplies.replyId })
    .from(unmatchedReplies)
    .where(eq(unmatchedReplies.caseNumber, caseNumber));
  for (const { replyId } of found) {
    const { paid } = await sealed(tx, unmatchedReplies, { replyId, paid: [] });
    await tx.update(unmatchedReplies).set({ paid }).where(eq(unmatchedReplies.replyId, replyId));
  }
}

/** Persons who stand in no case any more have no key any more. */
async function forgetUnless(tx: Database, now: Date, ids: readonly (number | null | undefined)[]): Promise<void> {
  const known = ids.filter((id) => typeof id === 'number');
  if (known.length > 0) await tx.delete(persons).where(and(inArray(persons.id, known), ofNothing(tx, now)));
}

/** The same of all, but the office. */
export async function forgetAllOfNothing(tx: Database, now: Date): Promise<void> {
  await tx.delete(persons).where(and(gt(persons.id, 0), ofNothing(tx, now)));
}

/** How long a choice is kept by which nobody is told of anything, since its person was here last. */
const unusedMs = 365 * 24 * 60 * 60_000;

/** In no case, acting in none, with no draft, and without a choice of how to be told of letters that they still use. */
function ofNothing(tx: Database, now: Date) {
  const { personId, claimantId, survivorId } = applicants;
  const one = { one: sql`1` };
  const part = or(eq(personId, persons.id), eq(claimantId, persons.id), eq(survivorId, persons.id));
  const acting = tx
    .select(one)
    .from(mandates)
    .innerJoin(applicants, eq(applicants.caseNumber, mandates.caseNumber))
    .where(and(eq(mandates.holder, persons.idHash), isNull(mandates.revokedAt)));
  const chosen = and(
    eq(letterChoices.personId, persons.id),
    or(isNotNull(letterChoices.mail), letterChoices.sms),
    gte(letterChoices.usedAt, new Date(now.getTime() - unusedMs)),
  );
  return and(
    notExists(tx.select(one).from(applicants).where(part)),
    notExists(tx.select(one).from(letterChoices).where(chosen)),
    notExists(tx.select(one).from(drafts).where(eq(drafts.personId, persons.id))),
    notExists(acting),
  );
}
