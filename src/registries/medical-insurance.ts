import { z } from 'zod';
import { ask, type Connection } from './http.ts';
import { postingBody, postingReceiptSchema, type Posting, type PostingReceipt } from './posting.ts';
import { paidPeriodSchema } from './values.ts';

/** The medical ledger (城镇职工基本医疗保险): every month paid, in all regions. */
export const medicalRecordsSchema = z.object({ paid: z.array(paidPeriodSchema) });
export type MedicalRecords = z.output<typeof medicalRecordsSchema>;

export interface MedicalInsurance {
  /** B-37. @throws RegistryNotFound */
  records(question: { idNumber: string }): Promise<MedicalRecords>;
  /** B-06, B-49: enters the one-off payment. */
  postContributions(posting: Posting): Promise<PostingReceipt>;
}

export function connectMedicalInsurance(connection: Connection): MedicalInsurance {
  return {
    records: ({ idNumber }) => ask(connection, '/medical-insurance/records', { idNumber }, medicalRecordsSchema),
    postContributions: (posting) => ask(connection, '/medical-insurance/postings', postingBody(posting), postingReceiptSchema),
  };
}
