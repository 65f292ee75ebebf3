import { type Clock, dateInChina } from '../clock.ts';
import { candidateGroups } from '../models/index.ts';
import type { StaffFile } from '../staff/index.ts';
import type { FindStaff } from './claims.ts';

/** The staff as the file has them now. The groups are those in which somebody may act today, as a member or as a deputy. */
export function staffFinder(staff: StaffFile, clock: Clock): FindStaff {
  return (id) => {
    const list = staff.current();
    const person = list.person(id);
    if (!person) return null;
    const today = dateInChina(clock());
    const groups = candidateGroups.map((group) => group.id).filter((group) => list.capacityIn([group], id, today));
    return { id, name: person.name, groups, offices: person.roles };
  };
}
