/** Who did something, as the staff read it: by name where it was one of them. */
import { actorNames, type Decision } from '../../cases/index.ts';
import { groupName } from '../../models/index.ts';
import { senderNames } from '../../registries/index.ts';
import type { FindStaff } from '../../sign-in/index.ts';

/** @param actor of the audit trail, or a login */
export function actorName(actor: string, findStaff: FindStaff): string {
  const [kind = '', id = ''] = actor.split(/:(.*)/s);
  if (kind === 'staff') return staffName(id, findStaff);
  return named[kind] ?? staffName(actor, findStaff);
}

const named: Readonly<Record<string, string>> = { ...actorNames, ...senderNames };

/** Before persons were recorded, a group decided. */
function staffName(login: string, findStaff: FindStaff): string {
  const name = findStaff(login)?.name ?? groupName(login);
  return name === login ? '不在名单中的人员' : name;
}

/** Such as `张三（社会保险局复核岗，代李四）`. */
export function deciderName({ decidedBy, decidedByGroup, deputyOf }: Decision, findStaff: FindStaff): string {
  const capacity = [decidedByGroup && groupName(decidedByGroup), deputyOf && `代${staffName(deputyOf, findStaff)}`]
    .filter(Boolean)
    .join('，');
  return `${actorName(decidedBy, findStaff)}${capacity === '' ? '' : `（${capacity}）`}`;
}
