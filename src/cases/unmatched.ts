/** Money that finds its case by the payment reference (缴款编号), and money that fits no case and is kept until it does. */
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { maskText } from '../applications/index.ts';
import { isoDate, Money } from '../policy/index.ts';
import { enter } from './books.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { IdempotencyConflict } from './errors.ts';
import type { PaymentKind } from './payment-kinds.ts';
import type { NewPayment } from './received.ts';
import { sameJson } from './same.ts';
import { cases, payments, unmatchedDecisions, unmatchedPayments } from './schema/index.ts';
import { opened, type OpenedRow, sealed } from './sealing.ts';

export interface NewUnmatchedDecision {
  /** Whose it is; null: it goes back to the payer. */
  caseNumber: string | null;
  reason: string;
  decidedBy: string;
}

export interface UnmatchedDecision extends NewUnmatchedDecision {
  turn: number;
  approvedBy: string | null;
}

export interface UnmatchedPayment extends NewPayment {
  /** What it named. */
  named: string;
  receivedAt: Date;
}

/** Money that stays in sight: nobody has decided, or not yet approved, or the bank has not yet sent it back. */
export interface WaitingPayment extends UnmatchedPayment {
  decision: UnmatchedDecision | null;
}

export interface UnmatchedPayments {
  /** The case that the reference is of; null where there is none, or where two would fit: nobody guesses. */
  caseOf(paymentReference: string): Promise<string | null>;
  /** Keeps it, once. IdempotencyConflict if the payment id was used for another payment, or is that of a case's. */
  keep(named: string, payment: NewPayment): Promise<void>;
  /** Oldest first. */
  waiting(): Promise<WaitingPayment[]>;
  /** Null if no such payment can still find its case. */
  find(paymentId: string): Promise<UnmatchedPayment | null>;
}

export function toUnmatched(row: OpenedRow<typeof unmatchedPayments.$inferSelect>): UnmatchedPayment {
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

/** A payment that waited has found its case. @throws IdempotencyConflict if another payment waited under its id, or it is sent back */
export async function matched(tx: Database, now: Date, caseNumber: string, payment: NewPayment): Promise<void> {
  const { idempotencyKey, kind, amount, paidOn } = payment;
  const [kept] = await tx
    .update(unmatchedPayments)
    .set({ caseNumber })
    .where(eq(unmatchedPayments.paymentId, idempotencyKey))
    .returning({ kind: unmatchedPayments.kind, amount: unmatchedPayments.amount, paidOn: unmatchedPayments.paidOn });
  if (!kept) return;
  if (!sameJson(kept, { kind, amount: amount.toString(), paidOn })) throw new IdempotencyConflict(idempotencyKey);
  if (await isSentBack(tx, idempotencyKey)) throw new IdempotencyConflict(idempotencyKey);
  await enter(tx, now, { fact: 'matched', key: idempotencyKey, caseNumber });
}

export async function isSentBack(tx: Database, paymentId: string): Promise<boolean> {
  const back = and(
    eq(unmatchedDecisions.paymentId, paymentId),
    isNull(unmatchedDecisions.caseNumber),
    isNotNull(unmatchedDecisions.approvedAt),
  );
  return (await tx.select({ paymentId: unmatchedDecisions.paymentId }).from(unmatchedDecisions).where(back)).length > 0;
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
        .select({ money: unmatchedPayments, decision: unmatchedDecisions })
        .from(unmatchedPayments)
        .leftJoin(unmatchedDecisions, eq(unmatchedDecisions.paymentId, unmatchedPayments.paymentId))
        .where(and(isNull(unmatchedPayments.caseNumber), isNull(unmatchedDecisions.returnReference)))
        .orderBy(asc(unmatchedPayments.receivedAt), asc(unmatchedPayments.paymentId));
      const decided = await opened(
        database,
        unmatchedDecisions,
        rows.flatMap(({ decision }) => decision ?? []),
      );
      const money = await opened(
        database,
        unmatchedPayments,
        rows.map((row) => row.money),
      );
      return money.map((row) => {
        const decision = decided.find(({ paymentId }) => paymentId === row.paymentId);
        return { ...toUnmatched(row), decision: decision ? { ...decision, reason: decision.reason ?? '' } : null };
      });
    },

    async find(paymentId) {
      const rows = await database
        .select()
        .from(unmatchedPayments)
        .where(and(isNull(unmatchedPayments.caseNumber), eq(unmatchedPayments.paymentId, paymentId)));
      const [row] = await opened(database, unmatchedPayments, rows);
      return row && !(await isSentBack(database, paymentId)) ? toUnmatched(row) : null;
    },
  };
}
