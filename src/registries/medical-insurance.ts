import { z } from 'zod';
import { asking, type Asking } from './exchange.ts';
import type { Connection } from './http.ts';
import { posting } from './posting.ts';
import { paidPeriodSchema, personQuestionSchema } from './values.ts';

/** The medical ledger (城镇职工基本医疗保险): every month paid, in all regions. */
export const medicalRecordsSchema = z.object({ paid: z.array(paidPeriodSchema) });
export type MedicalRecords = z.output<typeof medicalRecordsSchema>;

export const medicalRecords = { path: '/medical-insurance/records', question: personQuestionSchema, answer: medicalRecordsSchema };

export const medicalPosting = posting('/medical-insurance/postings');

export interface MedicalInsurance {
  /** B-37. @throws RegistryNotFound */
  records: Asking<typeof medicalRecords>;
  /** B-06, B-49: enters the one-off payment. */
  postContributions: Asking<typeof medicalPosting>;
}

export const connectMedicalInsurance = (connection: Connection): MedicalInsurance => ({
  records: asking(connection, medicalRecords),
  postContributions: asking(connection, medicalPosting),
});
