/** What the steps of the return record: which payment came too late, and how it went back (B-04, C-14, S-07). */
import { z } from 'zod';
import { paymentKindNames } from '../../cases/index.ts';
import { dateSchema, moneySchema } from '../../registries/index.ts';
import { coded, field, oneOf, recordsOf, requiredText } from '../shared/index.ts';

const payment = {
  paymentId: z.string(),
  kind: coded('款项类别', paymentKindNames),
  amount: field('金额（元）', moneySchema),
  paidOn: field('到账日期', dateSchema),
};

/** From our bank, or by whoever received it. */
const returned = oneOf(
  z.object({ decision: z.literal('refund') }),
  z.object({ decision: z.literal('returned'), returnedOn: dateSchema, voucherNumber: requiredText }),
);

export const records = recordsOf({
  /** The payment that goes back next; null where nothing is left. */
  'list-late-money': z.object({ next: z.object(payment).nullable() }),
  'confirm-late-back-pay': returned,
  'confirm-late-contribution': returned,
  'settle-late-money': z.object({
    ...payment,
    refundedOn: field('退还日期', dateSchema),
    reference: field('退款凭证号', z.string()),
  }),
});
