/** The break since discharge (B-34), as the step determine-break-time recorded it. */
import { z } from 'zod';
import type { Cases } from '../../../cases/index.ts';
import type { IsoDate } from '../../../policy/dates.ts';
import type { ParameterSet } from '../../../policy/parameters.ts';
import { periodsOf, type Period } from '../../../policy/months.ts';
import { ledgerMonths } from '../rules/back-pay-rows.ts';
import { periodSchema } from '../../../registries/values.ts';
import { latestOrFail } from '../../shared/stored.ts';

export const breakTimeOutcomeSchema = z.object({ periods: z.array(periodSchema) });

export async function determinedBreak(cases: Cases, caseNumber: string): Promise<Period[]> {
  return (await latestOrFail(cases, caseNumber, 'determine-break-time', breakTimeOutcomeSchema)).outcome.periods;
}

/** The months that the process is about, from discharge to the cut-off (B-09, AMB-05), as periods. */
export function timeConcerned(dischargeDate: IsoDate, applicationDate: IsoDate, parameters: ParameterSet): Period[] {
  const januaryOfCutoffCounts = parameters.parameter('januaryOfCutoffCounts', applicationDate).value;
  return periodsOf(ledgerMonths({ dischargeDate, januaryOfCutoffCounts }));
}
