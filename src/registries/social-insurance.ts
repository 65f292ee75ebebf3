import { z } from 'zod';
import type { IsoDate } from '../policy/dates.ts';
import { ask, type Connection } from './http.ts';
import { dateSchema, paidPeriodSchema, periodSchema } from './values.ts';

/** Break time (断缴时间) since discharge, as the social insurance agency determines it; empty = never interrupted. */
export const breakTimeSchema = z.object({ periods: z.array(periodSchema) });
export type BreakTime = z.output<typeof breakTimeSchema>;

/** The pension ledger. `paid` holds every month paid, extension months included; `extensionPaidMonths` counts those. */
export const pensionRecordsSchema = z.object({
  firstInsuredDate: dateSchema.nullable(),
  preEnlistmentFirstInsuredDate: dateSchema.nullable(),
  paid: z.array(paidPeriodSchema),
  extensionPaidMonths: z.int().min(0),
});
export type PensionRecords = z.output<typeof pensionRecordsSchema>;

export interface SocialInsurance {
  /** B-34: the agency (社保经办机构) determines the interruption after discharge. @throws RegistryNotFound */
  determineBreakTime(question: { idNumber: string; dischargeDate: IsoDate }): Promise<BreakTime>;
  /** B-35: the contributions that the agencies of all regions have on record. @throws RegistryNotFound */
  pensionRecords(question: { idNumber: string }): Promise<PensionRecords>;
}

export function connectSocialInsurance(connection: Connection): SocialInsurance {
  return {
    determineBreakTime: ({ idNumber, dischargeDate }) =>
      ask(connection, '/social-insurance/break-time', { idNumber, dischargeDate }, breakTimeSchema),
    pensionRecords: ({ idNumber }) => ask(connection, '/social-insurance/pension-records', { idNumber }, pensionRecordsSchema),
  };
}
