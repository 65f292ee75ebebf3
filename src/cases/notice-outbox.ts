import { createHash } from 'node:crypto';
import { and, asc, eq, exists, gt, inArray, isNull, lte, not, notInArray, or, sql, type SQL } from 'drizzle-orm';
import type { Annex } from './annex.ts';
import { recordChange } from './audit.ts';
import { leaseUntil, nextAttempt } from './backoff.ts';
import { rowsOf } from './case-rows.ts';
import { lockCase, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { type LetterNumber, nextLetterNumber } from './letter-numbers.ts';
import { bodies, type RecipientKind } from './recipients.ts';
import { cases, deathReports, notices } from './schema/index.ts';
import { opened, type OpenedRow, sealed } from './sealing.ts';

/**
 * A notice to be sent. Title and body are final but for the `nameMarks`, which are filled in when it is sent or
 * shown: personal data stand in the applicants table only.
 */
export interface NewNotice {
  /** Unique in the case together with the recipient; a repeated job gives the same key. */
  key: string;
  template: string;
  recipient: RecipientKind;
  title: string;
  body: string;
  annex?: Annex | null;
  /** 机关代字: the series in which it gets its number. Without one it has none. */
  series?: string;
}

export interface Notice extends Omit<NewNotice, 'series'> {
  /** Name of the message in every channel. */
  noticeId: string;
  caseNumber: string;
  annex: Annex | null;
  /** 文号; null of a letter from before letters had numbers. */
  number: LetterNumber | null;
  createdAt: Date;
  deliveredAt: Date | null;
  /** Never sent: whom it was for had died. */
  withheldAt: Date | null;
  attempts: number;
}

export interface NoticeOutbox {
  enqueue(caseNumber: string, notice: NewNotice): Promise<Notice>;
  /** All of the case, oldest first. */
  of(caseNumber: string): Promise<Notice[]>;
  /** Due ones, but those to an applicant whose death has been reported, until a clerk has decided on that. */
  pending(limit: number): Promise<Notice[]>;
  markDelivered(noticeId: string): Promise<void>;
  markFailed(noticeId: string, error: string): Promise<void>;
  /** To be tried now and not after its pause; false for one that is tried within a quarter of a minute anyway, or not any more. `by`: who wants it. */
  bringForward(noticeId: string, by: string): Promise<boolean>;
}

/** A channel that is down is tried every ten minutes at the most. */
const maxPauseMs = 10 * 60_000;

/** Title and body are empty once they were erased. */
function toNotice(row: OpenedRow<typeof notices.$inferSelect>): Notice {
  const { noticeId, caseNumber, key, template, recipient, title, body, annex, createdAt, deliveredAt, withheldAt, attempts } = row;
  const content = { key, template, recipient: recipient as RecipientKind, title: title ?? '', body: body ?? '', annex };
  return { noticeId, caseNumber, ...content, number: numberIn(row), createdAt, deliveredAt, withheldAt, attempts };
}

const numberIn = ({ series, year, sequence }: Pick<typeof notices.$inferSelect, 'series' | 'year' | 'sequence'>): LetterNumber | null =>
  series === null || year === null || sequence === null ? null : { series, year, sequence };

/** Rows of the table as notices. */
export const noticesIn = async (tx: Database, rows: (typeof notices.$inferSelect)[]): Promise<Notice[]> =>
  (await opened(tx, notices, rows)).map(toNotice);

/** The inbox of the case, oldest first. */
export const noticesOf = async (tx: Database, caseNumber: string): Promise<Notice[]> =>
  noticesIn(tx, await rowsOf(tx, notices, caseNumber));

/** The same notice always gets the same id, so that a channel can tell a repetition; fit for a file name. */
function noticeIdOf(caseNumber: string, { key, template, recipient }: NewNotice): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([caseNumber, key, recipient]))
    .digest('hex');
  return `${caseNumber}-${template}-${recipient}-${digest.slice(0, 12)}`;
}

/** To the applicant in person: once they have died, it is not sent. */
const toApplicant = (tx: Database): SQL | undefined =>
  or(
    inArray(notices.recipient, ['veteran', 'applicant']),
    and(
      eq(notices.recipient, 'submitter'),
      exists(
        tx
          .select({ one: sql`1` })
          .from(cases)
          .where(and(eq(cases.caseNumber, notices.caseNumber), notInArray(cases.submittedBy, [...bodies]))),
      ),
    ),
  );

/** What lies in the outbox for an applicant who has died is not sent any more. */
export async function withholdNotices(tx: Database, now: Date, caseNumber: string): Promise<void> {
  const waiting = and(eq(notices.caseNumber, caseNumber), isNull(notices.deliveredAt), isNull(notices.withheldAt), toApplicant(tx));
  const withheld = await tx.update(notices).set({ withheldAt: now }).where(waiting).returning({ noticeId: notices.noticeId });
  for (const { noticeId } of withheld) await recordChange(tx, now, caseNumber, 'notice-withheld', { noticeId });
}

export function noticeOutbox({ database, clock }: Context): NoticeOutbox {
  const undecided = database
    .select({ one: sql`1` })
    .from(deathReports)
    .where(and(eq(deathReports.caseNumber, notices.caseNumber), isNull(deathReports.confirmed)));
  const held = and(toApplicant(database), exists(undecided)) as SQL;

  return {
    of: (caseNumber) => noticesOf(database, caseNumber),

    enqueue: (caseNumber, notice) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const { key, template, recipient, title, body, annex = null, series } = notice;
        const same = and(eq(notices.caseNumber, caseNumber), eq(notices.key, key), eq(notices.recipient, recipient));
        const [before] = await noticesIn(tx, await tx.select().from(notices).where(same));
        if (before) return before;
        const now = clock();
        const noticeId = noticeIdOf(caseNumber, notice);
        const content = { noticeId, caseNumber, key, template, recipient, title, body, annex, createdAt: now, nextAttemptAt: now };
        // Last: others wait for the next number until this transaction ends.
        const number = series === undefined ? {} : await nextLetterNumber(tx, series, now);
        const enqueued = await tx
          .insert(notices)
          .values(await sealed(tx, notices, { ...content, ...number }))
          .returning();
        await recordChange(tx, now, caseNumber, 'notice-enqueued', { noticeId });
        return only(await noticesIn(tx, enqueued));
      }),

    async pending(limit) {
      const now = clock();
      const next = database
        .select({ id: notices.id })
        .from(notices)
        .where(and(isNull(notices.deliveredAt), isNull(notices.withheldAt), lte(notices.nextAttemptAt, now), not(held)))
        .orderBy(asc(notices.id))
        .limit(limit)
        .for('update', { skipLocked: true });
      const leased = await database
        .update(notices)
        .set({ nextAttemptAt: leaseUntil(now) })
        .where(inArray(notices.id, sql`(${next})`))
        .returning();
      const due = leased.sort((a, b) => a.id - b.id);
      return noticesIn(database, due);
    },

    bringForward: (noticeId, by) =>
      database.transaction(async (tx) => {
        const now = clock();
        // Later than any lease: nobody is sending it.
        const pausing = and(isNull(notices.deliveredAt), isNull(notices.withheldAt), gt(notices.nextAttemptAt, leaseUntil(now)));
        const [brought] = await tx
          .update(notices)
          .set({ nextAttemptAt: now })
          .where(and(eq(notices.noticeId, noticeId), pausing))
          .returning({ caseNumber: notices.caseNumber });
        if (brought) await recordChange(tx, now, brought.caseNumber, 'notice-brought-forward', { noticeId }, by);
        return brought !== undefined;
      }),

    markDelivered: (noticeId) =>
      database.transaction(async (tx) => {
        const now = clock();
        const [delivered] = await tx
          .update(notices)
          .set({ deliveredAt: now, lastError: null })
          .where(and(eq(notices.noticeId, noticeId), isNull(notices.deliveredAt)))
          .returning({ caseNumber: notices.caseNumber });
        if (delivered) await recordChange(tx, now, delivered.caseNumber, 'notice-delivered', { noticeId });
      }),

    markFailed: (noticeId, error) =>
      database.transaction(async (tx) => {
        const undelivered = and(eq(notices.noticeId, noticeId), isNull(notices.deliveredAt));
        const [row] = await tx.select().from(notices).where(undelivered).for('update');
        if (!row) return;
        await tx
          .update(notices)
          .set({
            attempts: row.attempts + 1,
            nextAttemptAt: nextAttempt(clock(), row.attempts, maxPauseMs),
            lastError: error.slice(0, 1000),
          })
          .where(eq(notices.id, row.id));
      }),
  };
}
