/** Money that a case has left when it is over: it came after the end, or between the last refund and the end. */
import type { CaseRow } from './context.ts';
import type { Database } from './database.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import type { PaymentKind } from './payment-kinds.ts';
import { type Payment, paymentsOf } from './received.ts';
import { type Refundable, refundableAmong, refundsOf } from './refunded.ts';
import { totalsOf } from './settlement.ts';

/** What nobody owes any more and no refund has covered, oldest first; nothing while the case runs. */
export async function lateMoneyOf(tx: Database, file: CaseRow): Promise<Refundable[]> {
  if (file.state !== 'closed') return [];
  const [done, payments] = [await refundsOf(tx, file.caseNumber), await paymentsOf(tx, file.caseNumber)];
  const { personalShare } = await totalsOf(tx, file);
  // Without effect nothing is owed. A case that took effect keeps what was due of the personal share; what the collection
  // agency received before the end was settled with the agency.
  const withoutEffect = file.outcome !== 'completed';
  const tooLate = ({ recordedAt }: Payment): boolean => withoutEffect || (file.closedAt !== null && recordedAt > file.closedAt);
  const of = (wanted: PaymentKind) => payments.filter(({ kind }) => kind === wanted);
  const back = [
    ...refundableAmong(of('personalShare'), done, withoutEffect || personalShare.due === null ? null : personalShare.surplus),
    ...refundableAmong(of('remittance').filter(tooLate), done, null),
  ];
  return payments.flatMap(({ idempotencyKey }) => back.filter(({ paymentId }) => paymentId === idempotencyKey));
}

/** Has the engine start what gives it back. `occasion` makes the message's id: one for each payment, and one for the end. */
export async function announceLateMoney(tx: Database, now: Date, file: CaseRow, occasion: string): Promise<void> {
  const { caseNumber } = file;
  if ((await lateMoneyOf(tx, file)).length === 0) return;
  await enqueue(tx, now, {
    messageId: `${caseNumber}:late-money-received:${occasion}`,
    name: 'late-money-received',
    correlationKey: caseNumber,
    ttlMs: timeToLive.lateMoney,
    variables: { caseNumber },
  });
}
