/** The example staff at work: who takes which task of a case. */
import { dateInChina } from '../../src/clock.ts';
import type { Staff } from '../../src/staff/index.ts';

export interface Clerks {
  /**
   * A person of one of the groups, if possible one who has decided nothing in the case, or else the one whose turn was longest ago: so no
   * step is checked by whom it was decided by.
   * @throws Error where the staff has nobody
   */
  take(caseNumber: string, groups: readonly string[]): string;
}

export function clerksOf(staff: Staff, now: () => Date = () => new Date()): Clerks {
  const atWork = new Map<string, string[]>();
  return {
    take(caseNumber, groups) {
      const before = atWork.get(caseNumber) ?? [];
      const fitting = staff.entitled(groups, dateInChina(now()));
      const [person] = fitting.toSorted((one, other) => before.lastIndexOf(one.id) - before.lastIndexOf(other.id));
      if (!person) throw new Error(`名单中没有${groups.join('、')}的人员。`);
      atWork.set(caseNumber, [...before, person.id]);
      return person.id;
    },
  };
}
