/** How much of a sum has arrived, and until when the rest is to be paid. */
import type { PaymentKind } from '../../../cases/index.ts';
import type { ElementId } from '../../../models/index.ts';
import { commonData, type CommonData, dueOn, type Source, yuan } from '../../../notices/index.ts';
import { Money } from '../../../policy/index.ts';

export interface ReceivedData extends CommonData {
  due: string;
  received: string;
  outstanding: string;
  hasReceived: boolean;
  dueOn: string;
}

/** While the case waits for it at `wait`, for as long as the term that is called like the payment. */
export const receivedData =
  (kind: PaymentKind, wait: ElementId) =>
  async (source: Source): Promise<ReceivedData> => {
    const { due, received, outstanding } = (await source.cases.payments.totals(source.file.caseNumber))[kind];
    return {
      ...commonData(source),
      due: yuan(due ?? Money.zero),
      received: yuan(received),
      outstanding: yuan(outstanding),
      hasReceived: !received.isZero(),
      dueOn: await dueOn(source, wait, kind),
    };
  };
