/** B-23: the level to whose bureau the window referred the case, and why; null where it did not. */
import type { Cases } from '../../../cases/index.ts';
import type { Reason } from '../../../policy/index.ts';
import { records } from '../records/index.ts';
import type { PlacementLevel } from '../rules/facts.ts';

export async function referredTo(cases: Cases, caseNumber: string): Promise<{ level: PlacementLevel; reasons: Reason[] } | null> {
  const acceptance = await records.find(cases, caseNumber, 'accept-application');
  return acceptance?.outcome.decision === 'refer' ? { level: acceptance.outcome.referTo, reasons: acceptance.reasons } : null;
}
