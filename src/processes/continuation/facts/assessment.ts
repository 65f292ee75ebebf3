/** What the step check-continuation recorded, for the clerk's decision. */
import { z } from 'zod';
import type { Cases } from '../../../cases/index.ts';
import { latestOrFail } from '../../shared/stored.ts';

const assessmentSchema = z.object({ eligible: z.boolean(), barred: z.boolean() });

export async function recordedAssessment(cases: Cases, caseNumber: string): Promise<z.output<typeof assessmentSchema>> {
  return (await latestOrFail(cases, caseNumber, 'check-continuation', assessmentSchema)).outcome;
}
