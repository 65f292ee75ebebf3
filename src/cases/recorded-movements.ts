/** What is on record of the movements of an account that a bank, or the collection agency, makes statements of. */
import { and, between, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { isoDate, Money } from '../policy/index.ts';
import type { Database } from './database.ts';
import type { PaymentKind } from './payment-kinds.ts';
import { payments, payouts, refunds, unmatchedPayments } from './schema/index.ts';
import { opened } from './sealing.ts';
import { type Movement, periodOf, type RecordedMovement } from './statement-match.ts';

/** Which payments arrive on the account. */
export const statementAccounts = { bank: 'personalShare', collected: 'remittance' } as const satisfies Record<string, PaymentKind>;
export type StatementAccount = keyof typeof statementAccounts;

interface Row {
  number: string | null;
  day: string | null;
  amount: string;
  caseNumber: string | null;
}

/** Those of the days of the statement, and those that it has the number of. */
export async function recordedMovements(tx: Database, account: StatementAccount, stated: readonly Movement[]): Promise<RecordedMovement[]> {
  const { from, to } = periodOf(stated);
  const numbers = stated.map(({ number }) => number);
  const wanted = (number: PgColumn, day: PgColumn): SQL | undefined => or(between(day, from, to), inArray(number, numbers));
  const kind = statementAccounts[account];
  const minus = (amount: PgColumn) => sql<string>`-${amount}`;

  const received = await tx
    .select()
    .from(payments)
    .where(and(eq(payments.kind, kind), wanted(payments.paymentId, payments.paidOn)));
  const waiting: Row[] = await tx
    .select({
      number: unmatchedPayments.paymentId,
      day: unmatchedPayments.paidOn,
      amount: unmatchedPayments.amount,
      caseNumber: sql<null>`null`,
    })
    .from(unmatchedPayments)
    .where(
      and(
        eq(unmatchedPayments.kind, kind),
        isNull(unmatchedPayments.caseNumber),
        wanted(unmatchedPayments.paymentId, unmatchedPayments.paidOn),
      ),
    );
  const back: Row[] = await tx
    .select({ number: refunds.reference, day: refunds.refundedOn, amount: minus(refunds.amount), caseNumber: refunds.caseNumber })
    .from(refunds)
    .innerJoin(payments, eq(payments.paymentId, refunds.paymentId))
    .where(and(eq(payments.kind, kind), wanted(refunds.reference, refunds.refundedOn)));
  const paidOut: Row[] =
    account === 'bank'
      ? await tx
          .select({ number: payouts.reference, day: payouts.paidOn, amount: minus(payouts.amount), caseNumber: payouts.caseNumber })
          .from(payouts)
          .where(and(isNotNull(payouts.reference), wanted(payouts.reference, payouts.paidOn)))
      : [];
  return [...(await byVoucher(tx, received, new Set(numbers))), ...waiting, ...back, ...paidOut].map((row) => ({
    number: row.number ?? '',
    day: isoDate(row.day ?? ''),
    amount: Money.of(row.amount),
    caseNumber: row.caseNumber,
  }));
}

/** A statement may have the number of the voucher in place of that of the payment. */
async function byVoucher(tx: Database, received: readonly (typeof payments.$inferSelect)[], stated: ReadonlySet<string>): Promise<Row[]> {
  const named = received.filter(({ paymentId }) => stated.has(paymentId));
  const others = await opened(
    tx,
    payments,
    received.filter(({ paymentId }) => !stated.has(paymentId)),
  );
  return [...named.map((row) => ({ ...row, reference: null })), ...others].map(({ paymentId, reference, paidOn, amount, caseNumber }) => ({
    number: reference !== null && stated.has(reference) ? reference : paymentId,
    day: paidOn,
    amount,
    caseNumber,
  }));
}
