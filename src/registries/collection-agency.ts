import { z } from 'zod';
import { asking, type AnswerOf, type Asking, type QuestionOf } from './exchange.ts';
import type { Connection } from './http.ts';
import { paymentReturn } from './payment-return.ts';
import { posting } from './posting.ts';
import { caseNumberSchema, dateSchema, idempotencyKeySchema, idNumberSchema, moneySchema } from './values.ts';

const sharesSchema = z.strictObject({ unitShare: moneySchema, personalShare: moneySchema });

/**
 * B-46, B-52: the bureau's order to pay both insurances to the social insurance collection agency (征缴机构). That it has
 * taken the order it answers; that the money has arrived it says later, by the signed callback.
 */
export const remittanceOrder = {
  path: '/collection-agency/remittance-orders',
  question: z.strictObject({
    idempotencyKey: idempotencyKeySchema,
    caseNumber: caseNumberSchema,
    idNumber: idNumberSchema,
    pension: sharesSchema,
    medical: sharesSchema,
  }),
  answer: z.object({ orderNumber: z.string(), acceptedOn: dateSchema, amount: moneySchema }),
};
export type RemittanceOrder = QuestionOf<typeof remittanceOrder>;
export type RemittanceReceipt = AnswerOf<typeof remittanceOrder>;

export const pensionPosting = posting('/collection-agency/pension-postings');

export const agencyReturn = paymentReturn('/collection-agency/returns');

export interface CollectionAgency {
  returnPayment: Asking<typeof agencyReturn>;
  orderRemittance: Asking<typeof remittanceOrder>;
  /** B-06: enters the back-paid months in the pension account. */
  postPension: Asking<typeof pensionPosting>;
}

export const connectCollectionAgency = (connection: Connection): CollectionAgency => ({
  returnPayment: asking(connection, agencyReturn),
  orderRemittance: asking(connection, remittanceOrder),
  postPension: asking(connection, pensionPosting),
});
