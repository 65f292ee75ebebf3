/** How far a payment has come, for the clerk who decides about a late one. */
import type { PaymentKind } from '../../../cases/index.ts';
import type { ElementId } from '../../../models/names.ts';
import { Money } from '../../../policy/money.ts';
import type { Visit } from '../visit.ts';
import { waitStatus } from './wait-status.ts';

/** Where the case waits for it, and where it reminds of it. */
const stepsOfPayment: Record<PaymentKind, [waiting: ElementId, reminding: ElementId]> = {
  personalShare: ['await-personal-share', 'remind-personal-share'],
  remittance: ['await-remittance', 'remind-remittance'],
};

/** @returns null where the case never waited for this payment */
export async function paymentStatus(visit: Visit, kind: PaymentKind) {
  const status = await waitStatus(visit, ...stepsOfPayment[kind]);
  if (!status) return null;
  const total = (await visit.context.cases.totals(visit.caseNumber))[kind];
  return {
    ...status,
    amountDue: (total.due ?? Money.zero).toString(),
    amountReceived: total.received.toString(),
    amountOutstanding: total.outstanding.toString(),
  };
}
