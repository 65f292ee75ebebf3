import { desc, eq } from 'drizzle-orm';
import { isoDate, type IsoDate, Money, type Period } from '../policy/index.ts';
import { recordChange } from './audit.ts';
import { lockCase, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { IdempotencyConflict } from './errors.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import { sameJson } from './same.ts';
import { transferReplies } from './schema.ts';
import { opened, sealed } from './sealing.ts';

/** C-19, C-20: what the agency of the original place answered to a request for the transfer. */
export interface TransferReply {
  replyId: string;
  yearlyRecordsProvided: boolean;
  /** The months paid there; empty where the yearly records are missing. */
  paid: (Period & { place: string; unit: string })[];
  fundTransferred: Money;
  /** The amount in the letter of introduction. */
  letterAmount: Money;
  repliedOn: IsoDate;
}

export interface TransferReplies {
  /** False if this reply is on record. Enqueues transfer-answered. */
  save(caseNumber: string, reply: TransferReply): Promise<{ recorded: boolean }>;
}

/** What was paid where is empty once it was erased. */
async function toReply(tx: Database, stored: typeof transferReplies.$inferSelect): Promise<TransferReply> {
  const row = only(await opened(tx, transferReplies, [stored]));
  const { replyId, yearlyRecordsProvided, fundTransferred, letterAmount, repliedOn } = row;
  return {
    replyId,
    yearlyRecordsProvided,
    paid: row.paid ?? [],
    fundTransferred: Money.of(fundTransferred),
    letterAmount: Money.of(letterAmount),
    repliedOn: isoDate(repliedOn),
  };
}

/** The answer that came last. */
export async function latestTransferReply(tx: Database, caseNumber: string): Promise<TransferReply | null> {
  const [row] = await tx
    .select()
    .from(transferReplies)
    .where(eq(transferReplies.caseNumber, caseNumber))
    .orderBy(desc(transferReplies.id))
    .limit(1);
  return row ? toReply(tx, row) : null;
}

/** C-19, C-20: what the agency of the original place answers; the same reply is recorded once. */
export function transferReplyRecords({ database, clock }: Context): TransferReplies {
  return {
    save: (caseNumber, reply) =>
      database.transaction(async (tx) => {
        const file = await lockCase(tx, caseNumber);
        const { replyId, fundTransferred, letterAmount } = reply;
        const now = clock();
        const amounts = { fundTransferred: fundTransferred.toString(), letterAmount: letterAmount.toString() };
        const inserted = await tx
          .insert(transferReplies)
          .values(await sealed(tx, transferReplies, { ...reply, ...amounts, caseNumber, receivedAt: now }))
          .onConflictDoNothing({ target: transferReplies.replyId })
          .returning({ id: transferReplies.id });
        if (inserted.length === 0) {
          const stored = only(await tx.select().from(transferReplies).where(eq(transferReplies.replyId, replyId)));
          if (stored.caseNumber !== caseNumber || !sameJson(await toReply(tx, stored), reply)) throw new IdempotencyConflict(replyId);
          return { recorded: false };
        }
        // It may come before the case waits for it: the engine keeps the message until then.
        if (file.state !== 'closed') {
          await enqueue(tx, now, {
            messageId: `${caseNumber}:transfer-answered:${replyId}`,
            name: 'transfer-answered',
            correlationKey: caseNumber,
            ttlMs: timeToLive.withdrawal,
            variables: {},
          });
        }
        await recordChange(tx, now, caseNumber, 'transfer-reply-received', { replyId });
        return { recorded: true };
      }),
  };
}
