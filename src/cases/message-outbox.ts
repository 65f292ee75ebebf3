import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { leaseUntil, nextAttempt } from './backoff.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { insertOne } from './insert-one.ts';
import type { CaseMessageName, VariablesOf } from './messages.ts';
import { messages } from './schema/index.ts';

export interface NewMessage {
  messageId: string;
  name: string;
  correlationKey: string;
  ttlMs: number;
  /** No personal data. */
  variables: Record<string, unknown>;
}

export interface Message extends NewMessage {
  /** A start message is published again, with growing pauses, until `recordStarted`. */
  untilAcknowledged: boolean;
  attempts: number;
}

export interface MessageOutbox {
  enqueue(message: NewMessage): Promise<void>;
  /** Due messages, leased to the caller for a quarter of a minute; those that start a case only on demand. */
  pending(limit: number, starts?: 'withStarts' | 'withoutStarts'): Promise<Message[]>;
  /** The broker has taken them. A start message comes again until `recordStarted`. */
  markSent(messageIds: readonly string[]): Promise<void>;
  /** Comes again after a growing pause. */
  markFailed(messageId: string, error: string): Promise<void>;
  casesToStart(): Promise<string[]>;
  /** Those of the case that the engine has not taken yet. */
  waitingFor(caseNumber: string): Promise<{ attempts: number; failed: boolean }[]>;
}

const minute = 60_000;

/** How long the engine keeps a message that nobody waits for yet. */
export const timeToLive = {
  /** Sent while the engine waits; an hour covers an incident that is being repaired. */
  awaited: 60 * minute,
  /** Taken at any time in the life of a case, and possibly before the case has started. */
  withdrawal: 30 * 24 * 60 * minute,
  /** Waits while an earlier payment of the same case is being given back. */
  lateMoney: 30 * 24 * 60 * minute,
};

/** The longest pause between two tries. */
const maxPauseMs = 30_000;

/** So long a case that the engine has may take until its first job says so; then its start counts as lost. */
const startPauseMs = 10_000;

/** A message of the case file itself. */
interface CaseMessage<N extends CaseMessageName> extends NewMessage {
  name: N;
  variables: VariablesOf<N>;
}

/** Puts a message in the outbox, in the transaction of what it tells. The same id is sent once. */
export function enqueue<N extends CaseMessageName>(tx: Database, now: Date, message: CaseMessage<N>): Promise<void> {
  return enqueueAny(tx, now, message);
}

/** The same for a message that only one process waits for. */
export function enqueueAny(tx: Database, now: Date, message: NewMessage, { untilAcknowledged = false } = {}): Promise<void> {
  return insertOne(tx, messages, { ...message, untilAcknowledged, enqueuedAt: now, nextAttemptAt: now }, { unlessThere: true });
}

/** The message of this id, sent or not. */
export async function enqueuedAs(tx: Database, messageId: string): Promise<Message | undefined> {
  const [row] = await tx.select().from(messages).where(eq(messages.messageId, messageId));
  return row && toMessage(row);
}

/** The start message has done its work. */
export async function acknowledge(tx: Database, now: Date, messageId: string): Promise<void> {
  await tx
    .update(messages)
    .set({ sentAt: now })
    .where(and(eq(messages.messageId, messageId), isNull(messages.sentAt)));
}

type Row = typeof messages.$inferSelect;

function toMessage(row: Row): Message {
  const { messageId, name, correlationKey, ttlMs, untilAcknowledged, attempts } = row;
  const variables = row.variables as Record<string, unknown>;
  return { messageId, name, correlationKey, ttlMs, variables, untilAcknowledged, attempts };
}

export function messageOutbox({ database, clock }: Context): MessageOutbox {
  return {
    enqueue: (message) => enqueueAny(database, clock(), message),

    async pending(limit, starts = 'withStarts') {
      const now = clock();
      const wanted = starts === 'withStarts' ? undefined : eq(messages.untilAcknowledged, false);
      const due = database
        .select({ id: messages.id })
        .from(messages)
        .where(and(isNull(messages.sentAt), lte(messages.nextAttemptAt, now), wanted))
        .orderBy(asc(messages.id))
        .limit(limit)
        .for('update', { skipLocked: true });
      const leased = await database
        .update(messages)
        .set({ nextAttemptAt: leaseUntil(now) })
        .where(inArray(messages.id, sql`(${due})`))
        .returning();
      return leased.sort((a, b) => a.id - b.id).map(toMessage);
    },

    async markSent(messageIds) {
      if (messageIds.length === 0) return;
      const now = clock();
      await database
        .update(messages)
        .set({
          attempts: sql`${messages.attempts} + 1`,
          lastError: null,
          sentAt: sql`case when not ${messages.untilAcknowledged} then ${now.toISOString()}::timestamptz end`,
          nextAttemptAt: new Date(now.getTime() + startPauseMs),
        })
        .where(and(inArray(messages.messageId, [...messageIds]), isNull(messages.sentAt)));
    },

    markFailed: (messageId, error) =>
      database.transaction(async (tx) => {
        const unsent = and(eq(messages.messageId, messageId), isNull(messages.sentAt));
        const [row] = await tx.select().from(messages).where(unsent).for('update');
        if (!row) return;
        const { id, attempts } = row;
        await tx
          .update(messages)
          .set({ attempts: attempts + 1, nextAttemptAt: nextAttempt(clock(), attempts, maxPauseMs), lastError: error.slice(0, 1000) })
          .where(eq(messages.id, id));
      }),

    async waitingFor(caseNumber) {
      const rows = await database
        .select({ attempts: messages.attempts, lastError: messages.lastError })
        .from(messages)
        .where(and(isNull(messages.sentAt), eq(messages.correlationKey, caseNumber)))
        .orderBy(asc(messages.id));
      return rows.map(({ attempts, lastError }) => ({ attempts, failed: lastError !== null }));
    },

    async casesToStart() {
      const rows = await database
        .select({ caseNumber: messages.correlationKey })
        .from(messages)
        .where(and(eq(messages.untilAcknowledged, true), isNull(messages.sentAt)))
        .orderBy(asc(messages.id));
      return rows.map((row) => row.caseNumber);
    },
  };
}
