import { eq, sql } from 'drizzle-orm';
import { type IsoDate, Money, type Remitter } from '../policy/index.ts';
import { recordChange } from './audit.ts';
import { enter } from './books.ts';
import { lockCase, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { paymentsOf } from './received.ts';
import { keptOf, refundableAmong, refundsOf } from './refunded.ts';
import { cases, orders } from './schema/index.ts';
import { totalsOf } from './settlement.ts';
import { stopForDeath } from './stopping.ts';

export interface NewOrder {
  idempotencyKey: string;
  remitter: Remitter;
}

export interface Order extends NewOrder {
  /** What was outstanding of the whole sum, unit and personal share, when it was ordered: nothing, if all had arrived. */
  amount: Money;
  orderedAt: Date;
  /** The collection agency's order number; null until `recordOrderAccepted`, and always if a unit remits itself. */
  reference: string | null;
}

/** `ordered: false`: the applicant withdrew first, or died; nothing may be paid out. */
export type OrderResult = { ordered: true; order: Order } | { ordered: false; reason: 'withdrawn' | 'died' | 'closed' };

export interface RemittanceOrders {
  record(caseNumber: string, order: NewOrder): Promise<OrderResult>;
  recordAccepted(caseNumber: string, idempotencyKey: string, accepted: { reference: string; acceptedOn: IsoDate }): Promise<Order>;
  /** Whoever was asked cannot pay (B-48): the request is void, and somebody else can be asked. A repetition changes nothing. */
  recall(caseNumber: string): Promise<void>;
}

function toOrder(row: typeof orders.$inferSelect): Order {
  const { idempotencyKey, remitter, amount, orderedAt, reference } = row;
  return { idempotencyKey, remitter: remitter as Remitter, amount: Money.of(amount), orderedAt, reference };
}

async function orderOf(tx: Database, caseNumber: string): Promise<Order | null> {
  const [row] = await tx.select().from(orders).where(eq(orders.caseNumber, caseNumber));
  return row ? toOrder(row) : null;
}

/** Of what is due of the personal share, what units and departments have. */
async function keptByUnits(tx: Database, caseNumber: string, due: Money): Promise<Money> {
  const done = await refundsOf(tx, caseNumber);
  const shares = (await paymentsOf(tx, caseNumber)).filter(({ kind }) => kind === 'personalShare');
  const kept = shares.map((share) => ({ ...share, left: keptOf(share, done).kept }));
  const all = Money.sum(kept.map(({ left }) => left));
  const surplus = all.compareTo(due) > 0 ? all.minus(due) : Money.zero;
  const sumByUnits = (money: readonly { holder: Remitter | null; left: Money }[]) =>
    Money.sum(money.filter(({ holder }) => holder !== null).map(({ left }) => left));
  const back = refundableAmong(shares, done, surplus).map(({ holder, amount }) => ({ holder, left: amount }));
  return sumByUnits(kept).minus(sumByUnits(back));
}

/** Part of what was ordered, where it was, is not due after all: the books owe nobody what it was for, and the person their part of it. */
export async function orderLess(
  tx: Database,
  now: Date,
  caseNumber: string,
  { due, personalShareDue }: { due: string; personalShareDue: string },
): Promise<void> {
  const held = sql`least(${orders.held}, ${personalShareDue}::numeric)`;
  const byUnits = (await keptByUnits(tx, caseNumber, Money.of(personalShareDue))).toString();
  const less = { due, held, heldByUnits: sql`least(${orders.heldByUnits}, ${byUnits}::numeric)` };
  const changed = await tx.update(orders).set(less).where(eq(orders.caseNumber, caseNumber)).returning();
  if (changed.length > 0) await enter(tx, now, { fact: 'order', key: caseNumber, caseNumber });
}

/** The bureau's order to remit, or its request to the unit (B-05): from then on the application stands. */
export function remittanceOrders({ database, clock, kinds }: Context): RemittanceOrders {
  return {
    record: (caseNumber, { idempotencyKey, remitter }) =>
      database.transaction(async (tx) => {
        const file = await lockCase(tx, caseNumber);
        const earlier = await orderOf(tx, caseNumber);
        if (earlier) return { ordered: true, order: earlier };
        if (file.state === 'closed') return { ordered: false, reason: 'closed' };
        if (file.withdrawalRequestedAt !== null) return { ordered: false, reason: 'withdrawn' };
        if (file.stoppedByDeathAt !== null) return { ordered: false, reason: 'died' };
        if (file.remittanceDue === null) throw new Error(`Case ${caseNumber} has no calculation: nothing can be ordered.`);
        const orderedAt = clock();
        const { remittance, personalShare } = await totalsOf(tx, file);
        const amount = remittance.outstanding.toString();
        const kept = personalShare.received.minus(personalShare.surplus);
        const share = { held: kept.toString(), heldByUnits: (await keptByUnits(tx, caseNumber, kept)).toString() };
        const order = { caseNumber, idempotencyKey, remitter, amount, due: file.remittanceDue, ...share, orderedAt };
        const ordered = only(await tx.insert(orders).values(order).returning());
        await enter(tx, orderedAt, { fact: 'order', key: caseNumber, caseNumber });
        await tx.update(cases).set({ remittanceOrderedAt: orderedAt }).where(eq(cases.caseNumber, caseNumber));
        await recordChange(tx, orderedAt, caseNumber, 'remittance-ordered', { remitter, amount: ordered.amount });
        return { ordered: true, order: toOrder(ordered) };
      }),

    recordAccepted: (caseNumber, idempotencyKey, { reference, acceptedOn }) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const order = await orderOf(tx, caseNumber);
        if (order?.idempotencyKey !== idempotencyKey)
          throw new Error(`Case ${caseNumber} has no remittance order with the key ${idempotencyKey}.`);
        if (order.reference !== null) return order;
        await tx
          .update(orders)
          .set({ reference, acceptedOn, passedOn: sql`${orders.held}` })
          .where(eq(orders.caseNumber, caseNumber));
        const now = clock();
        await enter(tx, now, { fact: 'orderPaid', key: caseNumber, caseNumber });
        await recordChange(tx, now, caseNumber, 'remittance-order-accepted', { reference });
        return { ...order, reference };
      }),

    recall: (caseNumber) =>
      database.transaction(async (tx) => {
        const file = await lockCase(tx, caseNumber);
        const order = await orderOf(tx, caseNumber);
        if (!order) return;
        const now = clock();
        await tx.delete(orders).where(eq(orders.caseNumber, caseNumber));
        for (const fact of ['order', 'orderPaid'] as const) await enter(tx, now, { fact, key: caseNumber, caseNumber });
        await tx.update(cases).set({ remittanceOrderedAt: null }).where(eq(cases.caseNumber, caseNumber));
        await recordChange(tx, now, caseNumber, 'remittance-recalled', { remitter: order.remitter, amount: order.amount });
        // Who died meanwhile is asked for nothing anew.
        await stopForDeath(tx, now, kinds, { ...file, remittanceOrderedAt: null });
      }),
  };
}
