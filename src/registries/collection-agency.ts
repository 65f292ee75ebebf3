import { z } from 'zod';
import { ask, type Connection } from './http.ts';
import { postingBody, postingReceiptSchema, type Posting, type PostingReceipt } from './posting.ts';
import { dateSchema, moneySchema, type Shares } from './values.ts';

/** B-46, B-52: the bureau's order to pay both insurances to the social insurance collection agency (征缴机构). */
export interface RemittanceOrder {
  idempotencyKey: string;
  caseNumber: string;
  idNumber: string;
  pension: Shares;
  medical: Shares;
}

/** The agency has taken the order. That the money has arrived it says later, by the signed callback. */
export const remittanceReceiptSchema = z.object({
  orderNumber: z.string(),
  acceptedOn: dateSchema,
  amount: moneySchema,
});
export type RemittanceReceipt = z.output<typeof remittanceReceiptSchema>;

export interface CollectionAgency {
  orderRemittance(order: RemittanceOrder): Promise<RemittanceReceipt>;
  /** B-06: enters the back-paid months in the pension account. */
  postPension(posting: Posting): Promise<PostingReceipt>;
}

export function connectCollectionAgency(connection: Connection): CollectionAgency {
  return {
    orderRemittance: ({ idempotencyKey, caseNumber, idNumber, pension, medical }) =>
      ask(
        connection,
        '/collection-agency/remittance-orders',
        { idempotencyKey, caseNumber, idNumber, pension: sharesOf(pension), medical: sharesOf(medical) },
        remittanceReceiptSchema,
      ),
    postPension: (posting) => ask(connection, '/collection-agency/pension-postings', postingBody(posting), postingReceiptSchema),
  };
}

function sharesOf({ unitShare, personalShare }: Shares): Shares {
  return { unitShare, personalShare };
}
