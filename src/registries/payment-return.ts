import { z } from 'zod';
import { amountSchema, dateSchema, idempotencyKeySchema, moneySchema } from './values.ts';

/** Money that named no case goes back to its payer: whoever received it knows the payer by its own number of the payment. */
export const paymentReturn = (path: string) => ({
  path,
  question: z.strictObject({ idempotencyKey: idempotencyKeySchema, paymentId: z.string().min(1).max(128), amount: amountSchema }),
  answer: z.object({ returnNumber: z.string(), returnedOn: dateSchema, amount: moneySchema }),
});
