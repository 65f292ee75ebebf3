/** Who is told of a letter by which channels, as they have chosen when it goes out. */
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { only } from './context.ts';
import type { Database } from './database.ts';
import type { nameMarks } from './name-marks.ts';
import { applicants, deliveries, letterChoices, mandates, notices, persons } from './schema/index.ts';

export const channelNames = { mail: '邮件', sms: '短信' } as const;
export type Channel = keyof typeof channelNames;
/** A person of a case that letters go to. */
export type Party = keyof typeof nameMarks;

/** Done twice, it is done once. */
export async function planDeliveries(tx: Database, now: Date, noticeId: string, party: Party, channels: readonly Channel[]): Promise<void> {
  const { caseNumber } = only(await tx.select().from(notices).where(eq(notices.noticeId, noticeId)));
  const ids = await personsOf(tx, caseNumber, party);
  const chosen = await tx.select().from(letterChoices).where(inArray(letterChoices.personId, ids));
  const rows = chosen.flatMap(({ personId, mail, sms }) =>
    channels
      .filter((channel) => (channel === 'mail' ? mail !== null : sms))
      .map((channel) => ({ noticeId, caseNumber, channel, personId, party, state: 'waiting', createdAt: now, nextAttemptAt: now })),
  );
  if (rows.length > 0) await tx.insert(deliveries).values(rows).onConflictDoNothing();
}

/** Who they are: agents stand in no case, and are found by their mandate, once the window has accepted it. */
export async function personsOf(tx: Database, caseNumber: string, party: Party): Promise<number[]> {
  if (party === 'agent') {
    const holding = and(eq(mandates.kind, 'agent'), isNotNull(mandates.acceptedAt), isNull(mandates.revokedAt));
    const rows = await tx
      .select({ id: persons.id })
      .from(mandates)
      .innerJoin(persons, eq(persons.idHash, mandates.holder))
      .where(and(eq(mandates.caseNumber, caseNumber), holding));
    return rows.map(({ id }) => id);
  }
  const [row] = await tx.select().from(applicants).where(eq(applicants.caseNumber, caseNumber));
  if (!row) return [];
  const { personId, claimantId, survivorId, heir } = row;
  const id = { applicant: personId, claimant: claimantId ?? personId, heirs: heir === null ? null : survivorId }[party];
  return id === null ? [] : [id];
}

/** Of a case that was erased nothing goes out any more. */
export async function dropDeliveries(tx: Database, caseNumber: string): Promise<void> {
  const waiting = and(eq(deliveries.caseNumber, caseNumber), inArray(deliveries.state, ['waiting', 'refused']));
  await tx.update(deliveries).set({ state: 'dropped' }).where(waiting);
}
