/** The service as the identity assessment established it: everything after it counts by these dates. */
import { z } from 'zod';
import type { Cases } from '../../../cases/index.ts';
import { dateSchema, dischargeModeSchema, personTypeSchema } from '../../../registries/values.ts';
import { latestOrFail } from '../../shared/stored.ts';

export const establishedServiceSchema = z.object({
  personType: personTypeSchema,
  enlistmentDate: dateSchema,
  dischargeDate: dateSchema,
  dischargeMode: dischargeModeSchema,
});

/** Outcome of the step assess-identity. */
export const identityOutcomeSchema = z.object({
  established: establishedServiceSchema,
  eligible: z.boolean(),
  proposal: z.enum(['confirm', 'refuse']),
  /** The archive alone did not do (B-33). */
  difficult: z.boolean(),
});

export async function establishedIdentity(cases: Cases, caseNumber: string) {
  return (await latestOrFail(cases, caseNumber, 'assess-identity', identityOutcomeSchema)).outcome;
}
