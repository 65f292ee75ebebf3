/** Replies of other agencies that answer no open request of the case that they name: kept, and shown to staff. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { isoDate, type IsoDate, Money } from '../policy/index.ts';
import type { Database } from './database.ts';
import { IdempotencyConflict } from './errors.ts';
import { sameJson } from './same.ts';
import { unmatchedReplies } from './schema/index.ts';
import { opened, sealed } from './sealing.ts';
import type { TransferReply } from './transfer-reply.ts';

/** What staff need to find out whose it is; what was paid where stands in no list. */
export interface UnmatchedReply {
  replyId: string;
  /** What it named as its case and its request. */
  named: string;
  requestNumber: string;
  fundTransferred: Money;
  repliedOn: IsoDate;
  receivedAt: Date;
}

const waits = isNull(unmatchedReplies.caseNumber);

/** Once. @throws IdempotencyConflict if another content is kept under its id */
export async function keepReply(tx: Database, kept: TransferReply & { named: string; requestNumber: string }, now: Date): Promise<void> {
  const { fundTransferred, letterAmount, ...rest } = kept;
  const content = { ...rest, fundTransferred: fundTransferred.toString(), letterAmount: letterAmount.toString() };
  await tx
    .insert(unmatchedReplies)
    .values(await sealed(tx, unmatchedReplies, { ...content, receivedAt: now }))
    .onConflictDoNothing();
  const [stored] = await opened(
    tx,
    unmatchedReplies,
    await tx.select().from(unmatchedReplies).where(eq(unmatchedReplies.replyId, kept.replyId)),
  );
  const known = stored && { ...stored, receivedAt: undefined, caseNumber: undefined };
  if (known && !sameJson(known, content)) throw new IdempotencyConflict(kept.replyId);
}

export async function waitingReplies(database: Database): Promise<UnmatchedReply[]> {
  const rows = await database.select().from(unmatchedReplies).where(waits).orderBy(asc(unmatchedReplies.receivedAt));
  return rows.map(({ replyId, named, requestNumber, fundTransferred, repliedOn, receivedAt }) => ({
    replyId,
    named,
    requestNumber,
    fundTransferred: Money.of(fundTransferred),
    repliedOn: isoDate(repliedOn),
    receivedAt,
  }));
}

export async function keptReply(tx: Database, replyId: string) {
  const rows = await tx
    .select()
    .from(unmatchedReplies)
    .where(and(waits, eq(unmatchedReplies.replyId, replyId)));
  return (await opened(tx, unmatchedReplies, rows))[0];
}

/** Whether it was kept, however long, as a reply that named this. */
export async function wasKept(tx: Database, named: string, replyId: string): Promise<boolean> {
  const [row] = await tx.select({ named: unmatchedReplies.named }).from(unmatchedReplies).where(eq(unmatchedReplies.replyId, replyId));
  return row?.named === named;
}

/** One that waited has found its case. */
export async function matchedReply(tx: Database, caseNumber: string, replyId: string): Promise<void> {
  await tx.update(unmatchedReplies).set({ caseNumber }).where(eq(unmatchedReplies.replyId, replyId));
}
