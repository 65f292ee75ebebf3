/** The payments of a case, as they came in. */
import { isoDate, type IsoDate, Money, type Remitter } from '../policy/index.ts';
import { rowsOf } from './case-rows.ts';
import type { Database } from './database.ts';
import type { PaymentKind } from './payment-kinds.ts';
import { payments } from './schema/index.ts';
import { opened, type OpenedRow } from './sealing.ts';

export interface NewPayment {
  /** The payer's or bank's id of the payment (`paymentId` of the callback). */
  idempotencyKey: string;
  kind: PaymentKind;
  /** More than zero. */
  amount: Money;
  paidOn: IsoDate;
  reference: string;
}

/** The id of a payment that a clerk has noted by its voucher, at a visit of the task. */
export const voucherKey = (caseNumber: string, visit: string): string => `${caseNumber}:voucher:${visit}`;

export interface Payment extends NewPayment {
  caseNumber: string;
  /** The unit or department that has the money (B-04); null: we have it, or the collection agency. */
  holder: Remitter | null;
  recordedAt: Date;
}

/** The reference is empty once it was erased. */
function toPayment(row: OpenedRow<typeof payments.$inferSelect>): Payment {
  const { paymentId, caseNumber, kind, amount, paidOn, reference, holder, recordedAt } = row;
  return {
    idempotencyKey: paymentId,
    caseNumber,
    kind: kind as PaymentKind,
    amount: Money.of(amount),
    paidOn: isoDate(paidOn),
    reference: reference ?? '',
    holder: holder as Remitter | null,
    recordedAt,
  };
}

/** The payments of the case in the order in which they were recorded. */
export async function paymentsOf(tx: Database, caseNumber: string): Promise<Payment[]> {
  return (await opened(tx, payments, await rowsOf(tx, payments, caseNumber))).map(toPayment);
}
