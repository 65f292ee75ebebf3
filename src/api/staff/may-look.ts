import { type Actor, rightTo, rolesIn } from '../../access/index.ts';
import type { StaffServices } from './services.ts';

/** Whether the reader may look at the cases of the process. */
export function mayLook(actor: Actor, process: string, groups: StaffServices['groups']): boolean {
  const right = rightTo('staffCasePage');
  const roles = rolesIn(actor, { process, isApplicant: false, mandates: [], isSubmittingUnit: false }, groups.get(process) ?? new Set());
  return 'act' in right && roles.some((role) => right.for.includes(role));
}
