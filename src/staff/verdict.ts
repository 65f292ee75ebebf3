/** Whether a completed task counts as decided by whom it was assigned to. */
import type { IsoDate } from '../policy/index.ts';
import type { Capacity, Staff } from './staff.ts';

/**
 * Why it does not: assigned to nobody; to a login that is not of the staff; to a person who may not act for the task's
 * group; to one who decided the step that this one checks.
 */
export const uncountedReasons = ['nobody', 'stranger', 'otherGroup', 'checksOwnWork'] as const;
export type UncountedReason = (typeof uncountedReasons)[number];

export interface CompletedTask {
  /** Undefined where the task was assigned to nobody. */
  login: string | undefined;
  /** That the task was given to. */
  groups: readonly string[];
  /** Who decided the steps that this one checks, by step. */
  checked: ReadonlyMap<string, string>;
  /** The day in China. */
  on: IsoDate;
}

export type Verdict =
  | { counts: true; person: string; capacity: Capacity }
  | { counts: false; person: string | undefined; reason: UncountedReason; checkedStep?: string };

export function verdictOn({ login, groups, checked, on }: CompletedTask, staff: Staff): Verdict {
  if (login === undefined) return { counts: false, person: undefined, reason: 'nobody' };
  if (!staff.person(login)) return { counts: false, person: login, reason: 'stranger' };
  const capacity = staff.capacityIn(groups, login, on);
  if (!capacity) return { counts: false, person: login, reason: 'otherGroup' };
  const own = [...checked].find(([, person]) => person === login);
  if (own) return { counts: false, person: login, reason: 'checksOwnWork', checkedStep: own[0] };
  return { counts: true, person: login, capacity };
}
