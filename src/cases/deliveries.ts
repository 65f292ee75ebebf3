/** The outbox of the channels beside the inbox: each letter is told once by each channel that its reader has chosen. */
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import { leaseUntil, nextAttempt } from './backoff.ts';
import type { Context } from './context.ts';
import { type Channel, type Party, personsOf, planDeliveries } from './delivery-plan.ts';
import type { DeliveryState } from './delivery-records.ts';
import { mailIn } from './letter-choices.ts';
import { deliveries, letterChoices } from './schema/index.ts';

/** One that is due, with where to. */
export interface Delivery {
  id: number;
  noticeId: string;
  caseNumber: string;
  party: Party;
  channel: Channel;
  attempts: number;
  /** The confirmed address; null where there is none any more. */
  mail: string | null;
  /** Whether SMS are still wanted; the number stands in the case. */
  sms: boolean;
}

export interface Deliveries {
  /** Whoever of the party wants to be told of the letter by one of these channels is: done twice, it is done once. */
  plan(noticeId: string, party: Party, channels: readonly Channel[]): Promise<void>;
  /** The next that is due, kept from others for half a minute. */
  next(channels: readonly Channel[]): Promise<Delivery | null>;
  markAccepted(id: number, receipt: string): Promise<void>;
  /** To be tried again. `error`: a code. */
  markFailed(id: number, error: string): Promise<void>;
  markRefused(id: number, error: string): Promise<void>;
  markDropped(id: number): Promise<void>;
}

/** A server that is down is tried every ten minutes at the most. */
const maxPauseMs = 10 * 60_000;

/** A mail server may take its time, and whoever gets a mail twice is puzzled. */
const slowestMs = 30_000;

export function deliveryOutbox({ database, clock }: Context): Deliveries {
  const isWaiting = eq(deliveries.state, 'waiting');

  /** The end of one that waited; on record in the case. */
  const end = (id: number, state: DeliveryState, values: Partial<typeof deliveries.$inferInsert>): Promise<void> =>
    database.transaction(async (tx) => {
      const [ended] = await tx
        .update(deliveries)
        .set({ state, attempts: sql`${deliveries.attempts} + 1`, lastError: null, ...values })
        .where(and(eq(deliveries.id, id), isWaiting))
        .returning();
      if (!ended) return;
      const { noticeId, channel, caseNumber } = ended;
      await recordChange(tx, clock(), caseNumber, `delivery-${state}`, { noticeId, channel });
    });

  return {
    plan: (noticeId, party, channels) => database.transaction((tx) => planDeliveries(tx, clock(), noticeId, party, channels)),

    async next(channels) {
      const now = clock();
      const due = database
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(and(isWaiting, inArray(deliveries.channel, [...channels]), lte(deliveries.nextAttemptAt, now)))
        .orderBy(asc(deliveries.id))
        .limit(1)
        .for('update', { skipLocked: true });
      const leased = { nextAttemptAt: leaseUntil(now, slowestMs) };
      const [row] = await database
        .update(deliveries)
        .set(leased)
        .where(inArray(deliveries.id, sql`(${due})`))
        .returning();
      if (!row) return null;
      const { id, noticeId, caseNumber, attempts, personId, party, channel } = row;
      // Whose mandate was revoked since is not told any more.
      const ids = (await personsOf(database, caseNumber, party as Party)).filter((one) => one === personId);
      const [choice] = await database.select().from(letterChoices).where(inArray(letterChoices.personId, ids));
      const reached = { mail: choice ? await mailIn(database, choice) : null, sms: choice?.sms ?? false };
      return { id, noticeId, caseNumber, attempts, party: party as Party, channel: channel as Channel, ...reached };
    },

    markAccepted: (id, receipt) => end(id, 'accepted', { acceptedAt: clock(), receipt }),
    markRefused: (id, error) => end(id, 'refused', { lastError: error }),
    markDropped: (id) => end(id, 'dropped', {}),

    markFailed: (id, error) =>
      database.transaction(async (tx) => {
        const [row] = await tx
          .select()
          .from(deliveries)
          .where(and(eq(deliveries.id, id), isWaiting))
          .for('update');
        if (!row) return;
        const again = { attempts: row.attempts + 1, nextAttemptAt: nextAttempt(clock(), row.attempts, maxPauseMs), lastError: error };
        await tx.update(deliveries).set(again).where(eq(deliveries.id, id));
      }),
  };
}
