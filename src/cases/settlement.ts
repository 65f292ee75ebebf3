import { Money } from '../policy/index.ts';
import { rowsOf } from './case-rows.ts';
import type { CaseRow } from './context.ts';
import type { Database } from './database.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import { paymentMessages, type PaymentKind } from './payment-kinds.ts';
import { payments, refunds } from './schema/index.ts';

/** Of one kind of payment. `received` is without what was refunded. */
export interface Total {
  /** Null while no calculation is saved. */
  due: Money | null;
  received: Money;
  outstanding: Money;
  /** Received beyond what is due. Nothing is lost: it can be refunded. */
  surplus: Money;
}

export type Totals = Record<PaymentKind, Total>;

/** What is due, was received and is missing or too much, of both kinds. */
export async function totalsOf(tx: Database, file: CaseRow): Promise<Totals> {
  const { caseNumber } = file;
  const received = await rowsOf(tx, payments, caseNumber);
  const returned = await rowsOf(tx, refunds, caseNumber);

  function total(kind: PaymentKind, due: string | null): Total {
    const ofKind = received.filter((payment) => payment.kind === kind);
    const ids = new Set(ofKind.map(({ paymentId }) => paymentId));
    const back = returned.filter(({ paymentId }) => ids.has(paymentId));
    return compare(due === null ? null : Money.of(due), sum(ofKind).minus(sum(back)));
  }
  return { personalShare: total('personalShare', file.personalShareDue), remittance: total('remittance', file.remittanceDue) };
}

function sum(rows: { amount: string }[]): Money {
  return Money.sum(rows.map(({ amount }) => Money.of(amount)));
}

/** Before anything is calculated, nothing is outstanding and nothing is too much. */
function compare(due: Money | null, received: Money): Total {
  const { zero } = Money;
  if (due === null) return { due, received, outstanding: zero, surplus: zero };
  const missing = due.compareTo(received) > 0;
  return {
    due,
    received,
    outstanding: missing ? due.minus(received) : zero,
    surplus: missing ? zero : received.minus(due),
  };
}

/** True once a sum that is due (more than nothing) is there in full. */
export function isReached({ due, outstanding }: Total): boolean {
  return due !== null && !due.isZero() && outstanding.isZero();
}

/** Tells the engine that the sum is there. `occasion` makes the message's id: once for one occasion. */
export function announce(tx: Database, now: Date, caseNumber: string, kind: PaymentKind, occasion: string): Promise<void> {
  const name = paymentMessages[kind];
  return enqueue(tx, now, {
    messageId: `${caseNumber}:${name}:${occasion}`,
    name,
    correlationKey: caseNumber,
    ttlMs: timeToLive.awaited,
    variables: {},
  });
}

/**
 * Money may be there before the case waits for it: paid early, or while a clerk decides on an overdue payment. The
 * message of the payment has then expired, so the beginning of the wait sends one again. `kind`: what is waited for, if
 * it is money; `visit`: which wait it is.
 */
export async function announceAtWait(tx: Database, now: Date, file: CaseRow, kind: PaymentKind | undefined, visit: string): Promise<void> {
  if (kind === undefined || !isReached((await totalsOf(tx, file))[kind])) return;
  await announce(tx, now, file.caseNumber, kind, visit);
}
