import { eq } from 'drizzle-orm';
import { Money, type Remitter } from '../policy/index.ts';
import { personalDataOf } from './applicants.ts';
import { attempt, recordChange } from './audit.ts';
import { enter } from './books.ts';
import { type CaseRow, lockCase, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { decisionsOf } from './decisions.ts';
import { CaseNotFound, IdempotencyConflict } from './errors.ts';
import type { Kinds } from './kinds.ts';
import { announceLateMoney } from './late-money.ts';
import { maskText } from '../applications/index.ts';
import { type NewPayment, type Payment, paymentsOf } from './received.ts';
import { sameJson } from './same.ts';
import { cases, payments, unmatchedPayments } from './schema/index.ts';
import { opened, sealed } from './sealing.ts';
import { matched } from './unmatched.ts';
import { propose } from './unmatched-proposal.ts';
import { announce, isReached, totalsOf, type Totals } from './settlement.ts';

export interface Payments {
  /** IdempotencyConflict if the payment id was used for another payment. `by`: who told of it. */
  record(caseNumber: string, payment: NewPayment, by?: string): Promise<{ recorded: boolean; totals: Totals }>;
  /** The same by whoever received it. Null of money that waits for its case: that it is this one is proposed, for a treasurer to approve. */
  told(caseNumber: string, payment: NewPayment, by: string): Promise<{ recorded: boolean; totals: Totals } | null>;
  totals(caseNumber: string): Promise<Totals>;
  /** In the order in which they were recorded. */
  of(caseNumber: string): Promise<Payment[]>;
}

/** True if it was inserted, false if it is on record. IdempotencyConflict if another payment has its id. */
async function insertPayment(tx: Database, now: Date, caseNumber: string, payment: NewPayment, holder: string | null): Promise<boolean> {
  const { idempotencyKey: paymentId, kind, amount, paidOn } = payment;
  // Banks put the payer's name there.
  const reference = maskText(payment.reference, await personalDataOf(tx, caseNumber));
  const values = { paymentId, caseNumber, kind, amount: amount.toString(), paidOn, reference };
  const inserted = await tx
    .insert(payments)
    .values({ ...(await sealed(tx, payments, values)), holder, recordedAt: now })
    .onConflictDoNothing({ target: payments.paymentId })
    .returning({ paymentId: payments.paymentId });
  if (inserted.length > 0) return true;
  const rows = await tx.select().from(payments).where(eq(payments.paymentId, paymentId));
  const stored = only(await opened(tx, payments, rows));
  if (!sameJson(stored, { ...values, holder: stored.holder, recordedAt: stored.recordedAt })) throw new IdempotencyConflict(paymentId);
  return false;
}

/** Whoever is to remit receives the personal share (B-04). Null: we have it, or the collection agency. What waited for its case was on our account. */
async function holderOf(tx: Database, kinds: Kinds, { caseNumber, process }: CaseRow, payment: NewPayment): Promise<Remitter | null> {
  const kind = kinds.of(process);
  if (payment.kind !== 'personalShare' || !kind.progress || (await hasWaited(tx, payment))) return null;
  const remitter = kind.progress(await decisionsOf(tx, caseNumber)).payer?.remitter;
  return remitter === 'veteransAffairsBureau' ? null : (remitter ?? null);
}

async function hasWaited(tx: Database, { idempotencyKey }: NewPayment): Promise<boolean> {
  const kept = tx.select({ paymentId: unmatchedPayments.paymentId }).from(unmatchedPayments);
  return (await kept.where(eq(unmatchedPayments.paymentId, idempotencyKey))).length > 0;
}

/** In a transaction: the money in its case, with all that it sets going. @param by who told of it */
export async function recordPayment(tx: Database, { kinds, clock }: Context, caseNumber: string, payment: NewPayment, by?: string) {
  const now = clock();
  if (payment.amount.compareTo(Money.zero) <= 0) throw new RangeError('A payment must be more than zero.');
  const file = await lockCase(tx, caseNumber);
  const before = await totalsOf(tx, file);
  const recorded = await insertPayment(tx, now, caseNumber, payment, await holderOf(tx, kinds, file, payment));
  await enter(tx, now, { fact: 'payment', key: payment.idempotencyKey, caseNumber });
  // Also of one that is on record: it may have been kept to wait in the same moment.
  await matched(tx, now, caseNumber, payment);
  if (!recorded) return { recorded, totals: before };
  const totals = await totalsOf(tx, file);
  const { kind, idempotencyKey, amount } = payment;
  // Nobody waits for it any more: it is kept, and a process of its own gives it back.
  if (file.state === 'closed') await announceLateMoney(tx, now, file, idempotencyKey);
  else if (isReached(totals[kind]) && !isReached(before[kind])) {
    await announce(tx, now, caseNumber, kind, `calculation-${file.calculationNumber}`);
  }
  await recordChange(tx, now, caseNumber, 'payment-recorded', { kind, paymentId: idempotencyKey, amount }, by);
  return { recorded, totals };
}

export function paymentRecords(context: Context): Payments {
  const { database, clock } = context;
  return {
    of: (caseNumber) => paymentsOf(database, caseNumber),

    record: (caseNumber, payment, by) =>
      attempt(context, { caseNumber, attempted: 'payment', actor: by ?? 'system' }, (tx) =>
        recordPayment(tx, context, caseNumber, payment, by),
      ),

    told: (caseNumber, payment, by) =>
      attempt(context, { caseNumber, attempted: 'payment', actor: by }, async (tx) => {
        await lockCase(tx, caseNumber);
        return (await propose(tx, clock(), caseNumber, payment, by)) ? null : recordPayment(tx, context, caseNumber, payment, by);
      }),

    async totals(caseNumber) {
      const [file] = await database.select().from(cases).where(eq(cases.caseNumber, caseNumber));
      if (!file) throw new CaseNotFound(caseNumber);
      return totalsOf(database, file);
    },
  };
}
