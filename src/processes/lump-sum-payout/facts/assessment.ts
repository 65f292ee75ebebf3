/** The payout as the step check-payout assessed it: what the clerks decide on, and what is ordered. */
import { z } from 'zod';
import type { Cases } from '../../../cases/index.ts';
import { dateSchema, moneySchema, monthSchema } from '../../../registries/values.ts';
import { latestOrFail } from '../../shared/stored.ts';

export const assessmentSchema = z.object({
  possible: z.boolean(),
  doubtful: z.boolean(),
  cutoffDate: dateSchema.nullable(),
  amount: moneySchema,
  lateMonths: z.array(monthSchema),
  /** AMB-31: a living retiree's proof of an heir or beneficiary, for the clerk to waive or to demand. */
  heirProofMissing: z.boolean(),
});
export type Assessment = z.output<typeof assessmentSchema>;

export async function assessedPayout(cases: Cases, caseNumber: string): Promise<Assessment> {
  return (await latestOrFail(cases, caseNumber, 'check-payout', assessmentSchema)).outcome;
}
