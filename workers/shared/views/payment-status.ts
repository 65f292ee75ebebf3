/** How far a payment has come, for the clerk who decides about a late one. */
import type { PaymentKind } from '../../../src/cases/index.ts';
import { Money } from '../../../src/policy/money.ts';
import type { Visit } from '../visit.ts';
import { waitStatus } from './wait-status.ts';

/** @returns null where the case never waited for this payment */
export async function paymentStatus(visit: Visit, kind: PaymentKind) {
  const [waiting, reminding] =
    kind === 'personalShare' ? ['await-personal-share', 'remind-personal-share'] : ['await-remittance', 'remind-remittance'];
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
