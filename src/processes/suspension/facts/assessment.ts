/** What the step check-suspension found: what the clerk decides on, and what is carried out. */
import { z } from 'zod';
import type { Cases } from '../../../cases/index.ts';
import { NeedsOperator } from '../../../engine/worker.ts';
import type { Month } from '../../../policy/months.ts';
import { arrearsTreatments } from '../rules/index.ts';
import { moneySchema, monthSchema } from '../../../registries/values.ts';
import { latestOrFail } from '../../shared/stored.ts';

const count = z.int().min(0);

export const assessmentSchema = z.object({
  possible: z.boolean(),
  suspendedFrom: monthSchema.nullable(),
  paidSince: count,
  owedSince: count,
  actualMonthsBefore: count,
  deemedMonthsBefore: count,
  loseDeemedMonths: z.boolean(),
  mayContribute: z.boolean().nullable(),
  arrearsTreatment: z.enum(arrearsTreatments),
  arrearsMonths: count,
  arrearsAmount: moneySchema,
});
export type Assessment = z.output<typeof assessmentSchema>;

export async function checkedSuspension(cases: Cases, caseNumber: string): Promise<Assessment> {
  return (await latestOrFail(cases, caseNumber, 'check-suspension', assessmentSchema)).outcome;
}

/** @throws NeedsOperator for a transfer-out, which suspends nothing: the diagram does not come here with one */
export async function suspendedFromMonth(cases: Cases, caseNumber: string): Promise<Month> {
  const { suspendedFrom } = await checkedSuspension(cases, caseNumber);
  if (suspendedFrom !== null) return suspendedFrom;
  throw new NeedsOperator(
    'the case is a transfer-out, in which no month of suspension begins',
    'Let the instance go to transfer-relation (Operate: modify the instance), then resolve the incident.',
  );
}
