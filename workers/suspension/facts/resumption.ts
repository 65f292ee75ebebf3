/** The resumption, as the step assess-resumption found it. */
import { z } from 'zod';
import type { Cases } from '../../../src/cases/index.ts';
import { dateSchema, monthSchema } from '../../../src/registries/values.ts';
import { latestOrFail } from '../../shared/stored.ts';

const count = z.int().min(0);

/** `suspended`: this case resumes it. `active`: another case has. `ended`: it is paid out, or elsewhere. */
export const relationNowSchema = z.enum(['suspended', 'active', 'ended']);

export const resumptionSchema = z.object({
  relationNow: relationNowSchema,
  possible: z.boolean(),
  place: z.string().nullable(),
  suspendedFrom: monthSchema,
  resumedOn: dateSchema,
  actualMonthsBefore: count,
  countedMonths: count,
  actualMonthsAfter: count,
  creditedActualMonths: count,
  deemedMonthsBefore: count,
  deemedMonthsCounted: count,
});
export type AssessedResumption = z.output<typeof resumptionSchema>;

export async function assessedResumption(cases: Cases, caseNumber: string): Promise<AssessedResumption> {
  return (await latestOrFail(cases, caseNumber, 'assess-resumption', resumptionSchema)).outcome;
}
