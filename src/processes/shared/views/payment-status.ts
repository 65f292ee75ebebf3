/** How far a payment has come, for the clerk who decides about a late one. */
import type { PaymentKind } from '../../../cases/index.ts';
import type { ElementId } from '../../../models/names.ts';
import { Money } from '../../../policy/money.ts';
import type { Visit } from '../visit.ts';
import { waitStatus } from './wait-status.ts';

/** `waiting`, `reminding`: the elements that wait for it and remind of it. Null where the case never waited there. */
export async function paymentStatus(visit: Visit, kind: PaymentKind, waiting: ElementId, reminding: ElementId) {
  const status = await waitStatus(visit, waiting, reminding);
  if (!status) return null;
  const total = (await visit.context.cases.totals(visit.caseNumber))[kind];
  return {
    ...status,
    amountDue: (total.due ?? Money.zero).toString(),
    amountReceived: total.received.toString(),
    amountOutstanding: total.outstanding.toString(),
  };
}
