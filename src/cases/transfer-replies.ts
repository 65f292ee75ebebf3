import { eq, sql } from 'drizzle-orm';
import { isoDate, Money } from '../policy/index.ts';
import { attempt, recordChange } from './audit.ts';
import { rowsOf } from './case-rows.ts';
import { lockCase, only, type CaseRow, type Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseNotFound, CaseStateError, IdempotencyConflict } from './errors.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import { sameJson } from './same.ts';
import { transferReplies } from './schema/index.ts';
import { opened, type OpenedRow, sealed } from './sealing.ts';
import type { TransferReply } from './transfer-reply.ts';
import { answer, ask, cameBefore, latestRequest, openRequest } from './transfer-requests.ts';
import { keepReply, keptReply, matchedReply, type UnmatchedReply, waitingReplies, wasKept } from './unmatched-replies.ts';

export interface TransferReplies {
  /** The agency was asked, by the order with this key, under the number that it answers to. A reply that was faster is taken now. */
  requested(caseNumber: string, orderKey: string, requestNumber: string): Promise<void>;
  /** What it answered goes back to it: the same request is open again. To be noted before the agency hears of it. */
  returned(caseNumber: string, orderKey: string): Promise<void>;
  /**
   * Recorded where the case has sent that request and has no answer yet, else kept for staff: not recorded, and nothing is told
   * to the engine. IdempotencyConflict if the reply's id was used for another content.
   */
  take(caseNumber: string, requestNumber: string, reply: TransferReply, from?: string): Promise<'recorded' | 'known' | 'kept'>;
  /** Those whose case nobody has found, oldest first. */
  waiting(): Promise<UnmatchedReply[]>;
  /**
   * Staff have found its case; false if no such reply waits. CaseNotFound; CaseStateError where a case that runs waits for no
   * answer: it would be taken for that of the next request.
   */
  assign(caseNumber: string, replyId: string, by: string): Promise<boolean>;
}

type Stored = typeof transferReplies.$inferSelect;

/** What was paid where is empty once it was erased. */
const read = async (tx: Database, stored: Stored): Promise<TransferReply> => toReply(only(await opened(tx, transferReplies, [stored])));

function toReply(row: OpenedRow<Omit<Stored, 'id' | 'caseNumber'>>): TransferReply {
  const { replyId, yearlyRecordsProvided, paid, fundTransferred, letterAmount, repliedOn } = row;
  return {
    replyId,
    yearlyRecordsProvided,
    paid: paid ?? [],
    fundTransferred: Money.of(fundTransferred),
    letterAmount: Money.of(letterAmount),
    repliedOn: isoDate(repliedOn),
  };
}

/** The answer that came last. */
export async function latestTransferReply(tx: Database, caseNumber: string): Promise<TransferReply | null> {
  const row = (await rowsOf(tx, transferReplies, caseNumber)).at(-1);
  return row ? read(tx, row) : null;
}

/** C-19, C-20: what the agency of the original place answers; the same reply is recorded once. */
export function transferReplyRecords(context: Context): TransferReplies {
  const { database, clock } = context;
  async function record(tx: Database, { caseNumber, state }: CaseRow, reply: TransferReply, by: string): Promise<void> {
    const now = clock();
    const amounts = { fundTransferred: reply.fundTransferred.toString(), letterAmount: reply.letterAmount.toString() };
    const row = await sealed(tx, transferReplies, { ...reply, ...amounts, caseNumber, receivedAt: now });
    await tx.insert(transferReplies).values(row);
    await matchedReply(tx, caseNumber, reply.replyId);
    await answer(tx, caseNumber, reply.replyId);
    // It may come before the case waits for it: the engine keeps the message until then.
    if (state !== 'closed') {
      await enqueue(tx, now, {
        messageId: `${caseNumber}:transfer-answered:${reply.replyId}`,
        name: 'transfer-answered',
        correlationKey: caseNumber,
        ttlMs: timeToLive.withdrawal,
        variables: {},
      });
    }
    await recordChange(tx, now, caseNumber, 'transfer-reply-received', { replyId: reply.replyId }, by);
  }

  /** Of a reply that is on record: the case that it is recorded in. */
  async function recordedIn(tx: Database, reply: TransferReply): Promise<string | undefined> {
    const [stored] = await tx.select().from(transferReplies).where(eq(transferReplies.replyId, reply.replyId));
    if (stored && !sameJson(await read(tx, stored), reply)) throw new IdempotencyConflict(reply.replyId);
    return stored?.caseNumber;
  }

  /** Two deliveries of one reply are looked at one after the other, whatever cases they name. */
  const alone = (tx: Database, replyId: string) =>
    tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reply ${replyId}`}, 0))`);

  return {
    requested: (caseNumber, orderKey, requestNumber) =>
      database.transaction(async (tx) => {
        const file = await lockCase(tx, caseNumber);
        if (!(await ask(tx, { caseNumber, orderKey, requestNumber, askedAt: clock() }))) return;
        const faster = await cameBefore(tx, caseNumber, requestNumber);
        if (faster) await record(tx, file, toReply(faster), 'originAgency');
      }),

    returned: (caseNumber, orderKey) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const requestNumber = await latestRequest(tx, caseNumber);
        if (requestNumber !== undefined) await ask(tx, { caseNumber, orderKey, requestNumber, askedAt: clock() });
      }),

    take: (caseNumber, requestNumber, reply, from = 'originAgency') =>
      database.transaction(async (tx) => {
        await alone(tx, reply.replyId);
        const found = await lockCase(tx, caseNumber).catch((error: unknown) => {
          if (error instanceof CaseNotFound) return null;
          throw error;
        });
        const known = await recordedIn(tx, reply);
        if (known !== undefined) {
          // Also of one that staff have given to another case than it named.
          if (known !== caseNumber && !(await wasKept(tx, caseNumber, reply.replyId))) throw new IdempotencyConflict(reply.replyId);
          return 'known';
        }
        if (found && found.state !== 'closed' && (await openRequest(tx, caseNumber, requestNumber))) {
          await record(tx, found, reply, from);
          return 'recorded';
        }
        await keepReply(tx, { named: caseNumber, requestNumber, ...reply }, clock());
        return 'kept';
      }),

    waiting: () => waitingReplies(database),

    assign: (caseNumber, replyId, by) =>
      attempt(context, { caseNumber, attempted: 'transfer-reply', actor: by }, async (tx) => {
        await alone(tx, replyId);
        const file = await lockCase(tx, caseNumber);
        const kept = await keptReply(tx, replyId);
        if (!kept) return false;
        if (file.state !== 'closed' && !(await openRequest(tx, caseNumber))) throw new CaseStateError(caseNumber, 'nothingAsked');
        await record(tx, file, toReply(kept), by);
        return true;
      }),
  };
}
