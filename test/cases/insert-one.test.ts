/** A statement that was put together for one row is right for the next: with another value, with none, and where the row is there. */
import { asc } from 'drizzle-orm';
import { expect, test } from '#test';
import { insertOne } from '../../src/cases/insert-one.ts';
import { messages } from '../../src/cases/schema/index.ts';
import { onDatabase } from './databases.ts';

const at = new Date('2026-03-12T01:00:00Z');
const later = new Date('2026-03-12T02:00:00Z');
const message = { name: 'm', correlationKey: 'c', ttlMs: 0, variables: {}, untilAcknowledged: false, nextAttemptAt: at };

onDatabase('one row', (use) => {
  test('is stored as it is, whatever the one before was', async () => {
    const rows = [
      { ...message, messageId: 'one', sentAt: later, lastError: 'away' },
      { ...message, messageId: 'two', sentAt: null, lastError: null },
      { ...message, messageId: 'three', sentAt: at, lastError: undefined },
    ];
    for (const row of rows) await insertOne(use.database, messages, row);
    expect(await use.database.select().from(messages).orderBy(asc(messages.id))).toMatchObject([
      { messageId: 'one', sentAt: later, lastError: 'away', attempts: 0 },
      { messageId: 'two', sentAt: null, lastError: null, attempts: 0 },
      { messageId: 'three', sentAt: at, lastError: null, attempts: 0 },
    ]);
    await insertOne(use.database, messages, { ...message, messageId: 'one' }, { unlessThere: true });
    await expect(insertOne(use.database, messages, { ...message, messageId: 'one' })).rejects.toThrow();
    expect(await use.database.$count(messages)).toBe(3);
  });
});
