/** How the two outboxes stand, for who keeps the system running. */
import { and, asc, count, isNotNull, isNull, min, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { only, type Context } from './context.ts';
import type { Database } from './database.ts';
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
  nextAttemptAt: Date;
  lastError: string;
}

export interface Outboxes {
  messages(): Promise<OutboxState>;
  notices(): Promise<OutboxState>;
  /** At most a hundred, those that have waited longest first. */
  failingMessages(): Promise<Failing[]>;
  failingNotices(): Promise<Failing[]>;
}

const most = 100;
const unsent = isNull(messages.sentAt);
const undelivered = and(isNull(notices.deliveredAt), isNull(notices.withheldAt)) as SQL;

export function outboxes({ database }: Context): Outboxes {
  const failing = (table: typeof messages | typeof notices, columns: FailingColumns, waiting: SQL): Promise<Failing[]> =>
    database
      .select({ ...columns, attempts: table.attempts, nextAttemptAt: table.nextAttemptAt, lastError: table.lastError })
      .from(table)
      .where(and(waiting, isNotNull(table.lastError)))
      .orderBy(asc(table.id))
      .limit(most) as unknown as Promise<Failing[]>;
  return {
    messages: () => stateOf(database, messages, messages.enqueuedAt, unsent),
    notices: () => stateOf(database, notices, notices.createdAt, undelivered),
    failingMessages: () => failing(messages, { id: messages.messageId, caseNumber: messages.correlationKey, what: messages.name }, unsent),
    failingNotices: () => failing(notices, { id: notices.noticeId, caseNumber: notices.caseNumber, what: notices.template }, undelivered),
  };
}

type FailingColumns = Record<'id' | 'caseNumber' | 'what', PgColumn>;

async function stateOf(tx: Database, table: typeof messages | typeof notices, since: PgColumn, waiting: SQL): Promise<OutboxState> {
  const figures = { waiting: count(), failing: count(table.lastError), oldestAt: min(since) };
  return only(await tx.select(figures).from(table).where(waiting)) as OutboxState;
}
