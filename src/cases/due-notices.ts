/** The outbox of the channel: which notices are due, and what became of them. Many at once, for each would cost a case's reading and a commit. */
import { and, asc, eq, exists, gt, inArray, isNull, lte, not, type SQL, sql } from 'drizzle-orm';
import { type Addressed, addressedIn, readAddressed } from './addressed.ts';
import { recordChange, recordChanges } from './audit.ts';
import { leaseUntil, nextAttempt } from './backoff.ts';
import { rowsOf } from './case-rows.ts';
import { only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { type Notice, noticesIn, toApplicant } from './notice-outbox.ts';
import { cases, deathReports, notices } from './schema/index.ts';

export interface DueNotice extends Pick<Notice, 'noticeId' | 'caseNumber' | 'key' | 'template' | 'attempts'> {
  recipient: string;
  /** Rejects where this one cannot be read. */
  opened: () => Promise<{ notice: Notice; of: Addressed }>;
}

export interface DueNotices {
  /** Due ones, leased to the caller; but those to an applicant whose death has been reported, until a clerk has decided on that. */
  pending(limit: number): Promise<DueNotice[]>;
  markDelivered(noticeIds: readonly string[]): Promise<void>;
  markFailed(noticeId: string, error: string): Promise<void>;
  /** To be tried now and not after its pause; false for one that is tried within a quarter of a minute anyway, or not any more. `by`: who wants it. */
  bringForward(noticeId: string, by: string): Promise<boolean>;
}

/** A channel that is down is tried every ten minutes at the most. */
const maxPauseMs = 10 * 60_000;

type Row = typeof notices.$inferSelect;

function toDue(row: Row, read: Database): DueNotice {
  const { noticeId, caseNumber, key, template, recipient, attempts } = row;
  return {
    ...{ noticeId, caseNumber, key, template, recipient, attempts },
    opened: async () => {
      return { notice: only(await noticesIn(read, [row])), of: await addressedIn(read, only(await rowsOf(read, cases, caseNumber))) };
    },
  };
}

export function dueNotices({ database, clock }: Context): DueNotices {
  const undecided = database
    .select({ one: sql`1` })
    .from(deathReports)
    .where(and(eq(deathReports.caseNumber, notices.caseNumber), isNull(deathReports.confirmed)));
  const held = and(toApplicant(database), exists(undecided)) as SQL;

  return {
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
      const caseNumbers = [...new Set(leased.map(({ caseNumber }) => caseNumber))];
      if (caseNumbers.length === 0) return [];
      const reads = await readAddressed(database, caseNumbers);
      return leased.sort((a, b) => a.id - b.id).map((row) => toDue(row, reads[caseNumbers.indexOf(row.caseNumber)] ?? database));
    },

    markDelivered: (noticeIds) =>
      database.transaction(async (tx) => {
        const now = clock();
        const delivered = await tx
          .update(notices)
          .set({ deliveredAt: now, lastError: null })
          .where(and(sql`${notices.noticeId} = any(${sql.param([...noticeIds])}::text[])`, isNull(notices.deliveredAt)))
          .returning({ caseNumber: notices.caseNumber, noticeId: notices.noticeId });
        const told = delivered.map(({ caseNumber, noticeId }) => ({ caseNumber, details: { noticeId } }));
        await recordChanges(tx, now, 'notice-delivered', told);
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
  };
}
