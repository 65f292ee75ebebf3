/** What is on record of the movements of an account that a bank, or the collection agency, makes statements of. */
import { and, between, eq, gt, gte, inArray, isNotNull, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { addDays, isoDate, Money } from '../policy/index.ts';
import type { Database } from './database.ts';
import type { PaymentKind } from './payment-kinds.ts';
import { voucherKey } from './received.ts';
import { orders, payments, payouts, refunds, unmatchedDecisions, unmatchedPayments } from './schema/index.ts';
import { opened } from './sealing.ts';
import { type Movement, periodOf, type RecordedMovement } from './statement-match.ts';

/** Which payments arrive on the account. */
export const statementAccounts = { bank: 'personalShare', collected: 'remittance' } as const satisfies Record<string, PaymentKind>;
export type StatementAccount = keyof typeof statementAccounts;

const minus = (amount: PgColumn) => sql<string>`-${amount}`;
const none = sql<null>`null`;

interface Row {
  number: string | null;
  day: string | null;
  amount: string;
  voucher: string | null;
  caseNumber: string | null;
}

/** A bank and who tells of its movements may have them on different days, so many apart. */
const slack = 7;

/** Those about the days of the statement, and those that it has the number of. */
export async function recordedMovements(tx: Database, account: StatementAccount, stated: readonly Movement[]): Promise<RecordedMovement[]> {
  const { from, to } = periodOf(stated);
  const numbers = stated.map(({ number }) => number);
  const wanted: Wanted = (number, day) => or(between(day, addDays(from, -slack), addDays(to, slack)), inArray(number, numbers));
  const kind = statementAccounts[account];

  // What a clerk has noted by its voucher bears the day of the note, which may be long after the bank's.
  const noted = and(like(payments.paymentId, voucherKey('%', '%')), gte(payments.paidOn, from));
  const received = await tx
    .select()
    .from(payments)
    .where(and(eq(payments.kind, kind), isNull(payments.holder), or(wanted(payments.paymentId, payments.paidOn), noted)));
  const waiting = await tx
    .select()
    .from(unmatchedPayments)
    .where(
      and(
        eq(unmatchedPayments.kind, kind),
        isNull(unmatchedPayments.caseNumber),
        wanted(unmatchedPayments.paymentId, unmatchedPayments.paidOn),
      ),
    );
  const back: Row[] = await tx
    .select({
      ...{ number: refunds.reference, day: refunds.refundedOn, amount: minus(refunds.amount) },
      ...{ voucher: none, caseNumber: refunds.caseNumber },
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.paymentId, refunds.paymentId))
    .where(and(eq(payments.kind, kind), isNull(refunds.paidBy), wanted(refunds.reference, refunds.refundedOn)));
  const sentBack: Row[] = await tx
    .select({
      ...{ number: unmatchedDecisions.returnReference, day: unmatchedDecisions.returnedOn, amount: minus(unmatchedPayments.amount) },
      ...{ voucher: none, caseNumber: none },
    })
    .from(unmatchedDecisions)
    .innerJoin(unmatchedPayments, eq(unmatchedPayments.paymentId, unmatchedDecisions.paymentId))
    .where(and(eq(unmatchedPayments.kind, kind), wanted(unmatchedDecisions.returnReference, unmatchedDecisions.returnedOn)));
  const out: Row[] = account === 'bank' ? await wentOut(tx, wanted) : [];
  return [...(await cameIn(tx, { received, waiting }, new Set(numbers))), ...back, ...sentBack, ...out].map(
    ({ number, day, amount, ...row }) => ({
      ...row,
      number: number ?? '',
      day: isoDate(day ?? ''),
      amount: Money.of(amount),
    }),
  );
}

type Wanted = (number: PgColumn, day: PgColumn) => SQL | undefined;

/** From our bank beside what went back: what was paid, and what was passed on to the collection agency of the personal share. */
async function wentOut(tx: Database, wanted: Wanted): Promise<Row[]> {
  const paid = await tx
    .select({
      ...{ number: payouts.reference, day: payouts.paidOn, amount: minus(payouts.amount) },
      ...{ voucher: none, caseNumber: payouts.caseNumber },
    })
    .from(payouts)
    .where(and(isNotNull(payouts.reference), wanted(payouts.reference, payouts.paidOn)));
  const passedOn = await tx
    .select({
      ...{ number: orders.reference, day: orders.acceptedOn, amount: minus(orders.passedOn) },
      ...{ voucher: none, caseNumber: orders.caseNumber },
    })
    .from(orders)
    .where(and(gt(orders.passedOn, '0'), wanted(orders.reference, orders.acceptedOn)));
  return [...paid, ...passedOn];
}

interface Came {
  received: readonly (typeof payments.$inferSelect)[];
  waiting: readonly (typeof unmatchedPayments.$inferSelect)[];
}

/** A statement may have the number of the voucher in place of that of the payment: it is opened where that of the payment is not stated. */
async function cameIn(tx: Database, { received, waiting }: Came, stated: ReadonlySet<string>): Promise<Row[]> {
  const isNamed = ({ paymentId }: { paymentId: string }) => stated.has(paymentId);
  const isNot = (row: { paymentId: string }) => !isNamed(row);
  return [
    ...[...received, ...waiting].filter(isNamed).map((row) => ({ ...row, reference: null })),
    ...(await opened(tx, payments, received.filter(isNot))),
    ...(await opened(tx, unmatchedPayments, waiting.filter(isNot))),
  ].map(({ paymentId, paidOn, amount, reference, caseNumber }) => {
    return { number: paymentId, day: paidOn, amount, voucher: reference, caseNumber };
  });
}
