/** E-28, E-29: the service of an unplaced serviceman that is deemed contribution time, and when his work began. */
import type { Cases } from '../../../cases/index.ts';
import { NeedsOperator } from '../../../jobs/index.ts';
import { creditedDeemedMonths, type EnrollmentFacts, workStartMonth } from '../rules/index.ts';
import type { Month, Reason } from '../../../policy/index.ts';
import { records } from '../records.ts';

export interface DeemedService {
  months: number;
  workStart: Month;
  corrected: boolean;
  reasons: Reason[];
}

/** What the review corrected last; a later confirmation confirms it. Null if nothing was corrected. */
export async function serviceCorrection(cases: Cases, caseNumber: string) {
  const determined = records.among(await cases.decisions.of(caseNumber), 'determine-deemed-service');
  const corrections = determined.flatMap(({ outcome, reasons }) => (outcome.decision === 'correct' ? [{ ...outcome, reasons }] : []));
  return corrections.at(-1) ?? null;
}

/** Null for other applicants. That he enrolls as a serviceman (E-26) is for the window to decide, so it is not asked again. */
export async function deemedService(cases: Cases, caseNumber: string, facts: EnrollmentFacts): Promise<DeemedService | null> {
  const { applicantCategory, creditableServiceMonths, enlistmentDate } = facts;
  if (applicantCategory !== 'unplacedVeteran') return null;
  const months = creditedDeemedMonths({ applicantCategory, creditableServiceMonths });
  const start = workStartMonth({ applicantCategory, enlistmentDate });
  if (!months || !start) {
    throw new NeedsOperator(
      'the application states no service',
      'Cancel the instance, and have the application handed in with the dates and months of the service.',
    );
  }
  const correction = await serviceCorrection(cases, caseNumber);
  if (!correction)
    return { months: months.value, workStart: start.value, corrected: false, reasons: [...months.reasons, ...start.reasons] };
  const { creditableServiceMonths: corrected, workStartMonth: workStart, reasons } = correction;
  return { months: corrected, workStart, corrected: true, reasons };
}
