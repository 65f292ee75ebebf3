/** What the agency of the original place was asked, and whether it has answered: each asking is answered once. */
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from './database.ts';
import { transferRequests, unmatchedReplies } from './schema/index.ts';
import { opened } from './sealing.ts';

const unanswered = isNull(transferRequests.answeredBy);

/** False if this order is on record. */
export async function ask(tx: Database, request: Omit<typeof transferRequests.$inferInsert, 'answeredBy'>): Promise<boolean> {
  const asked = await tx.insert(transferRequests).values(request).onConflictDoNothing().returning({ orderKey: transferRequests.orderKey });
  return asked.length > 0;
}

/** Whether the case waits for an answer: to that request, or to any. */
export async function openRequest(tx: Database, caseNumber: string, requestNumber?: string): Promise<boolean> {
  const named = requestNumber === undefined ? undefined : eq(transferRequests.requestNumber, requestNumber);
  const open = await tx
    .select({ orderKey: transferRequests.orderKey })
    .from(transferRequests)
    .where(and(eq(transferRequests.caseNumber, caseNumber), unanswered, named))
    .limit(1);
  return open.length > 0;
}

/** The reply answers what the case has asked until now. */
export async function answer(tx: Database, caseNumber: string, replyId: string): Promise<void> {
  await tx
    .update(transferRequests)
    .set({ answeredBy: replyId })
    .where(and(eq(transferRequests.caseNumber, caseNumber), unanswered));
}

/** The number that the agency answers to. */
export async function latestRequest(tx: Database, caseNumber: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ requestNumber: transferRequests.requestNumber })
    .from(transferRequests)
    .where(eq(transferRequests.caseNumber, caseNumber))
    .orderBy(desc(transferRequests.askedAt))
    .limit(1);
  return row?.requestNumber;
}

/** A reply to a request whose number was not on record yet when it came. */
export async function cameBefore(tx: Database, caseNumber: string, requestNumber: string) {
  const rows = await tx
    .select()
    .from(unmatchedReplies)
    .where(
      and(eq(unmatchedReplies.named, caseNumber), eq(unmatchedReplies.requestNumber, requestNumber), isNull(unmatchedReplies.caseNumber)),
    )
    .orderBy(asc(unmatchedReplies.receivedAt))
    .limit(1);
  return (await opened(tx, unmatchedReplies, rows))[0];
}
