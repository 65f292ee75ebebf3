import { asc, eq } from 'drizzle-orm';
import { isoDate, type IsoDate, Money } from '../policy/index.ts';
import { personalDataOf } from './applicants.ts';
import { recordChange } from './audit.ts';
import { lockCase, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseNotFound, IdempotencyConflict } from './errors.ts';
import { maskText } from '../applications/index.ts';
import type { PaymentKind } from './payment-kinds.ts';
import { sameJson } from './same.ts';
import { cases, payments } from './schema.ts';
import { announce, isReached, totalsOf, type Totals } from './settlement.ts';

export interface NewPayment {
  /** The payer's or bank's id of the payment (`paymentId` of the callback). */
  idempotencyKey: string;
  kind: PaymentKind;
  /** More than zero. */
  amount: Money;
  paidOn: IsoDate;
  reference: string;
}

export interface Payment extends NewPayment {
  caseNumber: string;
  recordedAt: Date;
}

export interface Payments {
  /** IdempotencyConflict if the payment id was used for another payment. */
  record(caseNumber: string, payment: NewPayment): Promise<{ recorded: boolean; totals: Totals }>;
  totals(caseNumber: string): Promise<Totals>;
}

function toPayment(row: typeof payments.$inferSelect): Payment {
  const { paymentId, caseNumber, kind, amount, paidOn, reference, recordedAt } = row;
  return {
    idempotencyKey: paymentId,
    caseNumber,
    kind: kind as PaymentKind,
    amount: Money.of(amount),
    paidOn: isoDate(paidOn),
    reference,
    recordedAt,
  };
}

/** The payments of the case in the order in which they were recorded. */
export async function paymentsOf(tx: Database, caseNumber: string): Promise<Payment[]> {
  const rows = await tx
    .select()
    .from(payments)
    .where(eq(payments.caseNumber, caseNumber))
    .orderBy(asc(payments.recordedAt), asc(payments.paymentId));
  return rows.map(toPayment);
}

/** True if it was inserted, false if it is on record. IdempotencyConflict if another payment has its id. */
async function insertPayment(tx: Database, now: Date, caseNumber: string, payment: NewPayment): Promise<boolean> {
  const { idempotencyKey: paymentId, kind, amount, paidOn } = payment;
  // Banks put the payer's name there.
  const reference = maskText(payment.reference, await personalDataOf(tx, caseNumber));
  const values = { paymentId, caseNumber, kind, amount: amount.toString(), paidOn, reference };
  const inserted = await tx
    .insert(payments)
    .values({ ...values, recordedAt: now })
    .onConflictDoNothing({ target: payments.paymentId })
    .returning({ paymentId: payments.paymentId });
  if (inserted.length > 0) return true;
  const stored = only(await tx.select().from(payments).where(eq(payments.paymentId, paymentId)));
  if (!sameJson(stored, { ...values, recordedAt: stored.recordedAt })) throw new IdempotencyConflict(paymentId);
  return false;
}

export function paymentRecords({ database, clock }: Context): Payments {
  return {
    record: (caseNumber, payment) =>
      database.transaction(async (tx) => {
        if (payment.amount.compareTo(Money.zero) <= 0) throw new RangeError('A payment must be more than zero.');
        const file = await lockCase(tx, caseNumber);
        const before = await totalsOf(tx, file);
        const now = clock();
        if (!(await insertPayment(tx, now, caseNumber, payment))) return { recorded: false, totals: before };
        const totals = await totalsOf(tx, file);
        const { kind, idempotencyKey, amount } = payment;
        // A payment after the end of the case is kept (and can be refunded), but the engine has nobody to tell.
        if (file.state !== 'closed' && isReached(totals[kind]) && !isReached(before[kind])) {
          await announce(tx, now, caseNumber, kind, `calculation-${file.calculationNumber}`);
        }
        await recordChange(tx, now, caseNumber, 'payment-recorded', { kind, paymentId: idempotencyKey, amount });
        return { recorded: true, totals };
      }),

    async totals(caseNumber) {
      const [file] = await database.select().from(cases).where(eq(cases.caseNumber, caseNumber));
      if (!file) throw new CaseNotFound(caseNumber);
      return totalsOf(database, file);
    },
  };
}
