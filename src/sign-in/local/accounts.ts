/** Who can sign in at the local provider: fictitious persons and staff, and whoever is typed in. */
import { createHash } from 'node:crypto';
import type { Assurance, RepresentedUnit } from '../../access/index.ts';

export interface PersonAccount {
  kind: 'person';
  name: string;
  idNumber: string;
  unit?: RepresentedUnit;
}

export interface StaffAccount {
  kind: 'staff';
  id: string;
  name: string;
  /** Chinese: where they work. */
  post: string;
}

export type Account = PersonAccount | StaffAccount;

/** The provider's number of the account: the same after each start, and no ID number in it. */
export function subjectOf(account: Account): string {
  if (account.kind === 'staff') return `staff-${account.id}`;
  const { idNumber, name, unit } = account;
  return `person-${createHash('sha256')
    .update(JSON.stringify([idNumber, name, unit?.creditCode]))
    .digest('hex')
    .slice(0, 32)}`;
}

/** As the provider vouches for the account; the level of assurance goes with each sign-in. */
export function claimsOf(account: Account): Record<string, string> {
  if (account.kind === 'staff') return { name: account.name, staff_id: account.id };
  const { name, idNumber, unit } = account;
  return { name, id_number: idNumber, ...(unit && { unit_credit_code: unit.creditCode, unit_name: unit.name }) };
}

export const assuranceNames: Record<Assurance, string> = {
  account: '仅账号（未实名）',
  realName: '实名（姓名与身份号码比对一致）',
  face: '实人（人脸比对）',
};
