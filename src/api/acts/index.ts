/** All that is done in cases by those whose cases they are. */
import { mayBy, type Role } from '../../access/index.ts';
import type { CaseProgress, Cases } from '../../cases/index.ts';
import type { ProcessList } from '../../processes/index.ts';
import type { CaseAct } from './act.ts';
import { heirClaimAct } from './heir-claim.ts';
import { payoutArrival } from './payout-arrival.ts';
import { actOf } from './process-action.ts';
import { rating } from './rating.ts';
import { statement } from './statement.ts';
import { supplement } from './supplement.ts';
import { withdrawal } from './withdrawal.ts';

export { type ActServices, type CaseAct, carryOut, type Done } from './act.ts';
export { actRoutes } from './route.ts';
export { withdrawal } from './withdrawal.ts';

export const actsIn = (processes: ProcessList): CaseAct[] => [
  supplement(processes),
  statement(processes),
  heirClaimAct(processes),
  ...processes.cases.flatMap((process) => (process.actions ?? []).map((action) => actOf(action, process.id))),
  payoutArrival,
  rating,
  withdrawal,
];

/** What can be done now by somebody with these roles in the case. */
export const openTo = (acts: readonly CaseAct[], progress: CaseProgress, roles: readonly Role[]): CaseAct[] =>
  acts.filter((act) => {
    const asked = act.byUnit ? roles.filter((role) => role === 'unit' || role === 'window') : roles;
    return act.isOpen(progress) && mayBy(act.operationId, asked);
  });

/** Whether a case waits for an act of somebody who has nothing to do with it yet: to everybody else of them it does not exist. */
export const awaitsNewcomerIn =
  ({ progress }: Pick<Cases, 'progress'>, acts: readonly CaseAct[]) =>
  async (operationId: string, caseNumber: string): Promise<boolean> => {
    const found = await progress.of(caseNumber);
    return found !== null && acts.some((act) => act.operationId === operationId && act.isOpen(found));
  };
