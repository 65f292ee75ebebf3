import { z } from 'zod';
import { asking, type AnswerOf, type Asking } from './exchange.ts';
import type { Connection } from './http.ts';
import { dateSchema, idNumberSchema, paidPeriodSchema, periodSchema, personQuestionSchema } from './values.ts';

/** Break time (断缴时间) since discharge, as the social insurance agency determines it; empty = never interrupted. */
export const breakTime = {
  path: '/social-insurance/break-time',
  question: z.strictObject({ idNumber: idNumberSchema, dischargeDate: dateSchema }),
  answer: z.object({ periods: z.array(periodSchema) }),
};
export type BreakTime = AnswerOf<typeof breakTime>;

/** The pension ledger. `paid` holds every month paid, extension months included; `extensionPaidMonths` counts those. */
export const pensionRecordsSchema = z.object({
  firstInsuredDate: dateSchema.nullable(),
  preEnlistmentFirstInsuredDate: dateSchema.nullable(),
  paid: z.array(paidPeriodSchema),
  extensionPaidMonths: z.int().min(0),
});
export type PensionRecords = z.output<typeof pensionRecordsSchema>;

export const pensionRecords = { path: '/social-insurance/pension-records', question: personQuestionSchema, answer: pensionRecordsSchema };

export interface SocialInsurance {
  /** B-34: the agency (社保经办机构) determines the interruption after discharge. @throws RegistryNotFound */
  determineBreakTime: Asking<typeof breakTime>;
  /** B-35: the contributions that the agencies of all regions have on record. @throws RegistryNotFound */
  pensionRecords: Asking<typeof pensionRecords>;
}

export const connectSocialInsurance = (connection: Connection): SocialInsurance => ({
  determineBreakTime: asking(connection, breakTime),
  pensionRecords: asking(connection, pensionRecords),
});
