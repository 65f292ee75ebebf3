/** The example staff at work: who takes which task of a case. */
import { dateInChina } from '../../src/clock.ts';
import type { Staff } from '../../src/staff/index.ts';

export interface Clerks {
  /**
   * A person of one of the groups, if possible one who has decided nothing in the case: so no step is checked by whom it was decided by.
   * @throws Error where the staff has nobody
   */
  take(caseNumber: string, groups: readonly string[]): string;
}

export function clerksOf(staff: Staff, now: () => Date = () => new Date()): Clerks {
  const atWork = new Map<string, Set<string>>();
  return {
    take(caseNumber, groups) {
      const before = atWork.get(caseNumber) ?? new Set();
      const fitting = staff.entitled(groups, dateInChina(now()));
      const person = fitting.find(({ id }) => !before.has(id)) ?? fitting[0];
      if (!person) throw new Error(`名单中没有${groups.join('、')}的人员。`);
      atWork.set(caseNumber, before.add(person.id));
      return person.id;
    },
  };
}
