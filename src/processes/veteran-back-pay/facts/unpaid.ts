/** B-44, B-48: who was to remit and, as a clerk had to note, cannot. */
import type { Cases } from '../../../cases/index.ts';
import type { Remitter } from '../../../policy/index.ts';
import type { UnitStatus } from '../../../registries/index.ts';
import { records } from '../records/index.ts';
import { remitterAt } from './holder.ts';

/**
 * The body that was asked to remit when the clerk last sent the case back to the confirmation of inability; null if that
 * never happened. It holds for all later rounds: the register does not change because a calculation was returned.
 */
export async function unpaidBy(cases: Cases, caseNumber: string): Promise<Remitter | null> {
  const decided = await cases.decisions.of(caseNumber);
  const sentBack = records.among(decided, 'resolve-remittance').findLast(({ outcome }) => outcome.decision === 'inability');
  return sentBack ? remitterAt(decided)(sentBack.decidedAt) : null;
}

/** What the register says, but for the body that did not pay: it counts as unable until the departments say otherwise. */
export function unableToPay(registered: UnitStatus, unpaid: Remitter | null): UnitStatus {
  if (unpaid === 'placementUnit') return { ...registered, placementUnitStatus: 'existsUnableToPay' };
  if (unpaid === 'supervisingDepartment') return { ...registered, supervisingDeptStatus: 'existsUnableToPay' };
  return registered;
}
