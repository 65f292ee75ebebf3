import { type Actor, rightTo, rolesIn } from '../../access/index.ts';
import type { StaffServices } from './services.ts';

/** Whether the reader may look at the cases of the process. */
export function mayLook(actor: Actor, process: string, groups: StaffServices['groups']): boolean {
  const right = rightTo('staffCasePage');
  const roles = rolesIn(actor, { process, isApplicant: false, mandates: [], isSubmittingUnit: false }, groups.get(process) ?? new Set());
  return 'act' in right && roles.some((role) => right.for.includes(role));
}

/** The processes at whose cases the reader may look. */
export const processesOf = (actor: Actor, { processes, groups }: Pick<StaffServices, 'processes' | 'groups'>): string[] =>
  processes.cases.map(({ id }) => id).filter((id) => mayLook(actor, id, groups));
