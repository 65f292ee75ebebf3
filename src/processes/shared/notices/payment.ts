/** How much of a sum has arrived, and until when the rest is to be paid. */
import type { PaymentKind, Totals } from '../../../cases/index.ts';
import type { ElementId } from '../../../models/index.ts';
import { commonData, type CommonData, dueOn, type Source, yuan } from '../../../notices/index.ts';
import { Money } from '../../../policy/index.ts';

/** How much of it has arrived. */
export function receivedOf({ due, received, outstanding }: Totals[PaymentKind]) {
  return { due: yuan(due ?? Money.zero), received: yuan(received), outstanding: yuan(outstanding), hasReceived: !received.isZero() };
}

export interface ReceivedData extends CommonData, ReturnType<typeof receivedOf> {
  dueOn: string;
}

/** While the case waits for it at `wait`, for as long as the term that is called like the payment. */
export const receivedData =
  (kind: PaymentKind, wait: ElementId) =>
  async (source: Source): Promise<ReceivedData> => {
    const totals = await source.cases.payments.totals(source.file.caseNumber);
    return {
      ...commonData(source),
      ...receivedOf(totals[kind]),
      dueOn: await dueOn(source, wait, kind),
    };
  };
