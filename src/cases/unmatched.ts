/** Money that finds its case by the payment reference (缴款编号), and money that fits no case and is kept until it does. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { maskText } from '../applications/index.ts';
import { isoDate, Money } from '../policy/index.ts';
import { enter } from './books.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { IdempotencyConflict } from './errors.ts';
import type { PaymentKind } from './payment-kinds.ts';
import type { NewPayment } from './received.ts';
import { sameJson } from './same.ts';
import { cases, payments, unmatchedPayments } from './schema/index.ts';
import { opened, type OpenedRow, sealed } from './sealing.ts';

export interface UnmatchedPayment extends NewPayment {
  /** What it named. */
  named: string;
  receivedAt: Date;
}

export interface UnmatchedPayments {
  /** The case that the reference is of; null where there is none, or where two would fit: nobody guesses. */
  caseOf(paymentReference: string): Promise<string | null>;
  /** Keeps it, once. IdempotencyConflict if the payment id was used for another payment, or is that of a case's. */
  keep(named: string, payment: NewPayment): Promise<void>;
  /** Those whose case nobody has found, oldest first. */
  waiting(): Promise<UnmatchedPayment[]>;
  /** Null if no such payment waits. */
  find(paymentId: string): Promise<UnmatchedPayment | null>;
}

function toUnmatched(row: OpenedRow<typeof unmatchedPayments.$inferSelect>): UnmatchedPayment {
  const { paymentId: idempotencyKey, named, kind, amount, paidOn, reference, receivedAt } = row;
  return {
    idempotencyKey,
    named,
    kind: kind as PaymentKind,
    amount: Money.of(amount),
    paidOn: isoDate(paidOn),
    reference: reference ?? '',
    receivedAt,
  };
}

/** A payment that waited has found its case. @throws IdempotencyConflict if another payment waited under its id */
export async function matched(tx: Database, now: Date, caseNumber: string, payment: NewPayment): Promise<void> {
  const { idempotencyKey, kind, amount, paidOn } = payment;
  const [kept] = await tx
    .update(unmatchedPayments)
    .set({ caseNumber })
    .where(eq(unmatchedPayments.paymentId, idempotencyKey))
    .returning({ kind: unmatchedPayments.kind, amount: unmatchedPayments.amount, paidOn: unmatchedPayments.paidOn });
  if (!kept) return;
  if (!sameJson(kept, { kind, amount: amount.toString(), paidOn })) throw new IdempotencyConflict(idempotencyKey);
  await enter(tx, now, { fact: 'matched', key: idempotencyKey, caseNumber });
}

/** In a transaction: the money and its entry in the books. */
export async function keep(tx: Database, now: Date, named: string, payment: NewPayment): Promise<void> {
  const { idempotencyKey: paymentId, kind, amount, paidOn, reference } = payment;
  const content = { kind, amount: amount.toString(), paidOn, reference: maskText(reference, null) };
  const values = { paymentId, named, ...content, receivedAt: now };
  const row = await sealed(tx, unmatchedPayments, values);
  await tx.insert(unmatchedPayments).values(row).onConflictDoNothing({ target: unmatchedPayments.paymentId });
  const rows = await tx.select().from(unmatchedPayments).where(eq(unmatchedPayments.paymentId, paymentId));
  const [stored] = await opened(tx, unmatchedPayments, rows);
  const [recorded] = await tx.select({ caseNumber: payments.caseNumber }).from(payments).where(eq(payments.paymentId, paymentId));
  if (recorded && stored?.caseNumber !== recorded.caseNumber) throw new IdempotencyConflict(paymentId);
  const { kind: kept, amount: sum, paidOn: day, reference: voucher } = stored ?? values;
  if (!sameJson({ kind: kept, amount: sum, paidOn: day, reference: voucher }, content)) throw new IdempotencyConflict(paymentId);
  await enter(tx, now, { fact: 'unmatched', key: paymentId, caseNumber: null });
}

const waits = isNull(unmatchedPayments.caseNumber);

export function unmatchedRecords({ database, clock }: Context): UnmatchedPayments {
  return {
    async caseOf(paymentReference) {
      const found = await database
        .select({ caseNumber: cases.caseNumber })
        .from(cases)
        .where(eq(cases.paymentReference, paymentReference))
        .limit(2);
      return found.length === 1 ? (found[0]?.caseNumber ?? null) : null;
    },

    keep: (named, payment) => database.transaction((tx) => keep(tx, clock(), named, payment)),

    async waiting() {
      const rows = await database
        .select()
        .from(unmatchedPayments)
        .where(waits)
        .orderBy(asc(unmatchedPayments.receivedAt), asc(unmatchedPayments.paymentId));
      return (await opened(database, unmatchedPayments, rows)).map(toUnmatched);
    },

    async find(paymentId) {
      const rows = await database
        .select()
        .from(unmatchedPayments)
        .where(and(waits, eq(unmatchedPayments.paymentId, paymentId)));
      const [row] = await opened(database, unmatchedPayments, rows);
      return row ? toUnmatched(row) : null;
    },
  };
}
