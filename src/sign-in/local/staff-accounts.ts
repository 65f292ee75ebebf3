import { roleNames } from '../../access/index.ts';
import { candidateGroups } from '../../models/index.ts';
import type { Staff } from '../../staff/index.ts';
import type { Account } from './accounts.ts';

/** An account for each of the staff, told apart by where they work. */
export function staffAccounts({ persons }: Pick<Staff, 'persons'>): Account[] {
  const places = new Map(candidateGroups.map(({ id, office, name }) => [id, `${office}${name}`]));
  return persons.map(({ id, name, groups, roles }) => ({
    kind: 'staff',
    id,
    name,
    post: [...groups.map((group) => places.get(group)), ...roles.map((role) => roleNames[role])].join('、'),
  }));
}
