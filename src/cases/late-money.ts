/** Money that a case has left when it is over: it came after the end, or between the last refund and the end. */
import { Money } from '../policy/index.ts';
import type { CaseRow } from './context.ts';
import type { Database } from './database.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import type { PaymentKind } from './payment-kinds.ts';
import { type Payment, paymentsOf } from './received.ts';
import { keptOf, type Refundable, refundsOf } from './refunded.ts';
import { totalsOf } from './settlement.ts';

export interface LateMoney extends Refundable {
  kind: PaymentKind;
}

/** What nobody owes any more and no refund has covered, oldest first; nothing while the case runs. */
export async function lateMoneyOf(tx: Database, file: CaseRow): Promise<LateMoney[]> {
  if (file.state !== 'closed') return [];
  const done = await refundsOf(tx, file.caseNumber);
  const { personalShare } = await totalsOf(tx, file);
  // Without effect nothing is owed. A case that took effect keeps what was due of the personal share; what the collection
  // agency received before the end was settled with the agency.
  const withoutEffect = file.outcome !== 'completed';
  let left = withoutEffect || personalShare.due === null ? null : personalShare.surplus;
  const goesBack = (payment: Payment): boolean =>
    payment.kind === 'personalShare' || withoutEffect || (file.closedAt !== null && payment.recordedAt > file.closedAt);
  return (await paymentsOf(tx, file.caseNumber))
    .filter(goesBack)
    .reverse()
    .flatMap((payment): LateMoney[] => {
      const { kind, idempotencyKey: paymentId, paidOn, reference, recordedAt } = payment;
      const { kept, idempotencyKey } = keptOf(payment, done);
      const limit = kind === 'personalShare' ? left : null;
      const amount = limit === null || kept.compareTo(limit) < 0 ? kept : limit;
      if (amount.isZero()) return [];
      if (kind === 'personalShare') left &&= left.minus(amount);
      return [{ kind, idempotencyKey, paymentId, amount, paidOn, reference, recordedAt }];
    })
    .reverse();
}

/** Has the engine start what gives it back. `occasion` makes the message's id: one for each payment, and one for the end. */
export async function announceLateMoney(tx: Database, now: Date, file: CaseRow, occasion: string): Promise<void> {
  const { caseNumber } = file;
  if (Money.sum((await lateMoneyOf(tx, file)).map(({ amount }) => amount)).isZero()) return;
  await enqueue(tx, now, {
    messageId: `${caseNumber}:late-money-received:${occasion}`,
    name: 'late-money-received',
    correlationKey: caseNumber,
    ttlMs: timeToLive.lateMoney,
    variables: { caseNumber },
  });
}
