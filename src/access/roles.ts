/** In which relation somebody stands to the bureau, or to a case. What each reaches is in rights.ts. */
import type { Actor } from './actor.ts';
import type { Relation } from '../cases/index.ts';

export const roleNames = {
  applicant: '申请人本人',
  mandateHolder: '经确认的代办人、继承人、受益人',
  submitter: '提交申请、身份尚待确认的代办人、继承人、受益人',
  unit: '提交申请的单位、主管部门',
  window: '受理窗口',
  clerk: '其他经办岗位',
  treasurer: '财务',
  auditor: '稽核',
  operator: '系统运维',
  monitor: '监控系统',
  agency: '外部机构（以签名证明）',
} as const;
export type Role = keyof typeof roleNames;

/** Whether the group receives people: `pension-window`. */
const isWindow = (group: string): boolean => group.endsWith('-window');

/**
 * The roles that somebody can have, whatever the case. A person can be applicant, submitter or holder of a mandate; which of
 * these, each case says.
 */
export function rolesOf(actor: Actor): Role[] {
  switch (actor.kind) {
    case 'person':
      return ['applicant', 'submitter', 'mandateHolder', ...(actor.unit ? (['unit'] as const) : [])];
    case 'staff':
      return [
        ...(actor.groups.some(isWindow) ? (['window'] as const) : []),
        ...(actor.groups.some((group) => !isWindow(group)) ? (['clerk'] as const) : []),
        ...actor.offices,
      ];
    case 'program':
      return actor.scopes.flatMap((scope) => rolesByScope[scope] ?? []);
    case 'nobody':
      return [];
  }
}

/** What a program may be, by the scopes of its token. */
export const rolesByScope: Readonly<Record<string, Role[]>> = {
  applications: ['unit'],
  metrics: ['monitor'],
  operations: ['operator', 'monitor'],
};

/** Roles that go with no case in particular. */
const everywhere: readonly Role[] = ['treasurer', 'auditor', 'operator', 'monitor'];

/**
 * The roles that somebody has in a case. Staff have theirs in the cases of processes that one of their groups works on.
 *
 * @param groups the candidate groups that work on the case's process
 */
export function rolesIn(actor: Actor, { isApplicant, mandates, isSubmittingUnit }: Relation, groups: ReadonlySet<string>): Role[] {
  const possible = rolesOf(actor);
  if (actor.kind === 'staff') {
    return possible.filter((role) => everywhere.includes(role) || actor.groups.some((group) => groups.has(group)));
  }
  const own: Partial<Record<Role, boolean>> = {
    applicant: isApplicant,
    mandateHolder: mandates.includes('accepted'),
    submitter: mandates.includes('claimed'),
    unit: isSubmittingUnit,
  };
  return possible.filter((role) => everywhere.includes(role) || own[role] === true);
}
