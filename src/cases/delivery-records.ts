/** What became of what was to be told by the channels: for operators, who have a refused one sent again. */
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import type { Context } from './context.ts';
import type { Channel } from './delivery-plan.ts';
import { deliveries } from './schema/index.ts';

/** `dropped`: not wanted by this channel any more. `refused`: for good, until somebody has it sent again. */
export const deliveryStateNames = { waiting: '等待送出', accepted: '已送出', refused: '被拒收', dropped: '不再发送' } as const;
export type DeliveryState = keyof typeof deliveryStateNames;

/** No address in it. */
export interface DeliveryRecord {
  id: number;
  noticeId: string;
  caseNumber: string;
  channel: Channel;
  state: DeliveryState;
  attempts: number;
  createdAt: Date;
  nextAttemptAt: Date;
  acceptedAt: Date | null;
  receipt: string | null;
  lastError: string | null;
}

export interface DeliveryRecords {
  of(caseNumber: string): Promise<DeliveryRecord[]>;
  /** Refused, or tried in vain until now; the oldest first. */
  failing(limit: number): Promise<DeliveryRecord[]>;
  /** Has a refused one sent again. False: there is none of this number, or it is not refused. */
  resend(id: number, by: string): Promise<boolean>;
}

const record = {
  id: deliveries.id,
  noticeId: deliveries.noticeId,
  caseNumber: deliveries.caseNumber,
  channel: sql<Channel>`${deliveries.channel}`,
  state: sql<DeliveryState>`${deliveries.state}`,
  attempts: deliveries.attempts,
  createdAt: deliveries.createdAt,
  nextAttemptAt: deliveries.nextAttemptAt,
  acceptedAt: deliveries.acceptedAt,
  receipt: deliveries.receipt,
  lastError: deliveries.lastError,
};

export function deliveryRecords({ database, clock }: Context): DeliveryRecords {
  return {
    of: (caseNumber) => database.select(record).from(deliveries).where(eq(deliveries.caseNumber, caseNumber)).orderBy(asc(deliveries.id)),

    failing: (limit) =>
      database
        .select(record)
        .from(deliveries)
        .where(and(inArray(deliveries.state, ['waiting', 'refused']), isNotNull(deliveries.lastError)))
        .orderBy(asc(deliveries.id))
        .limit(limit),

    resend: (id, by) =>
      database.transaction(async (tx) => {
        const [again] = await tx
          .update(deliveries)
          .set({ state: 'waiting', attempts: 0, nextAttemptAt: clock() })
          .where(and(eq(deliveries.id, id), eq(deliveries.state, 'refused')))
          .returning();
        if (!again) return false;
        await recordChange(tx, clock(), again.caseNumber, 'delivery-resent', { noticeId: again.noticeId, channel: again.channel }, by);
        return true;
      }),
  };
}
