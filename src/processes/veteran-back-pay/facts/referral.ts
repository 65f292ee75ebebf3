/** B-23: the level to whose bureau the window referred the case; null where it did not. */
import type { Cases } from '../../../cases/index.ts';
import { records } from '../records/index.ts';
import type { PlacementLevel } from '../rules/facts.ts';

export async function referredTo(cases: Cases, caseNumber: string): Promise<PlacementLevel | null> {
  const acceptance = await records.find(cases, caseNumber, 'accept-application');
  return acceptance?.outcome.decision === 'refer' ? acceptance.outcome.referTo : null;
}
