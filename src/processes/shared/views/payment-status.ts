/** How far a payment has come, for the clerk who decides about a late one. */
import { z } from 'zod';
import type { PaymentKind } from '../../../cases/index.ts';
import type { ElementId } from '../../../models/index.ts';
import { Money } from '../../../policy/index.ts';
import type { TaskView } from '../task-view.ts';
import type { Visit } from '../visit.ts';
import { waitStatus, waitStatusSchema } from './wait-status.ts';

const schema = waitStatusSchema.extend({ amountDue: z.string(), amountReceived: z.string(), amountOutstanding: z.string() });

/**
 * The variable `paymentStatus`: null where the case never waited for this payment.
 *
 * @param waiting the element that waits for it
 * @param reminding the element that reminds of it
 */
export const paymentStatus = (kind: PaymentKind, waiting: ElementId, reminding: ElementId): TaskView => ({
  schema: z.object({ paymentStatus: schema.nullable() }),
  show: async (visit) => ({ paymentStatus: await statusOf(visit, kind, waiting, reminding) }),
});

async function statusOf(
  visit: Visit,
  kind: PaymentKind,
  waiting: ElementId,
  reminding: ElementId,
): Promise<z.output<typeof schema> | null> {
  const status = await waitStatus(visit, waiting, reminding);
  if (!status) return null;
  const total = (await visit.context.cases.payments.totals(visit.caseNumber))[kind];
  return {
    ...status,
    amountDue: (total.due ?? Money.zero).toString(),
    amountReceived: total.received.toString(),
    amountOutstanding: total.outstanding.toString(),
  };
}
