/** How the two outboxes stand, for who keeps the system running. */
import { and, asc, count, isNotNull, isNull, min, sql } from 'drizzle-orm';
import { only, type Context } from './context.ts';
import { messages, notices } from './schema/index.ts';

export interface OutboxState {
  waiting: number;
  /** Of these, those whose last try has failed. */
  failing: number;
  /** Since when the oldest one waits; null where none does. */
  oldestAt: Date | null;
}

/** What was tried in vain, and is tried again. */
export interface Failing {
  id: string;
  caseNumber: string;
  /** The message's name, the letter's template. */
  what: string;
  attempts: number;
  lastError: string;
}

export interface Outboxes {
  messages(): Promise<OutboxState>;
  notices(): Promise<OutboxState>;
  /** This and the next: at most a hundred, the oldest first. */
  failingMessages(): Promise<Failing[]>;
  failingNotices(): Promise<Failing[]>;
}

const most = 100;
const unsent = isNull(messages.sentAt);
const undelivered = and(isNull(notices.deliveredAt), isNull(notices.withheldAt));

export function outboxes({ database }: Context): Outboxes {
  return {
    async messages() {
      const figures = { waiting: count(), failing: count(messages.lastError), oldestAt: min(messages.enqueuedAt) };
      return only(await database.select(figures).from(messages).where(unsent));
    },

    async notices() {
      const figures = { waiting: count(), failing: count(notices.lastError), oldestAt: min(notices.createdAt) };
      return only(await database.select(figures).from(notices).where(undelivered));
    },

    async failingMessages() {
      const { messageId: id, correlationKey: caseNumber, name: what, attempts, lastError } = messages;
      return database
        .select({ id, caseNumber, what, attempts, lastError: sql<string>`${lastError}` })
        .from(messages)
        .where(and(unsent, isNotNull(lastError)))
        .orderBy(asc(messages.id))
        .limit(most);
    },

    async failingNotices() {
      const { noticeId: id, caseNumber, template: what, attempts, lastError } = notices;
      return database
        .select({ id, caseNumber, what, attempts, lastError: sql<string>`${lastError}` })
        .from(notices)
        .where(and(undelivered, isNotNull(lastError)))
        .orderBy(asc(notices.id))
        .limit(most);
    },
  };
}
