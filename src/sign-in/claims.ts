/** What the identity platform says of who has signed in, and whom that makes for us. README says which claims these are. */
import { z } from 'zod';
import { assurances, type Person, type StaffMember } from '../access/index.ts';

export const scope = 'openid profile identity';

const claims = z.object({
  sub: z.string().min(1),
  name: z.string().min(1),
  auth_time: z.number(),
  acr: z.string().min(1).optional().catch(undefined),
  amr: z.array(z.string()).catch([]),
  id_number: z.string().optional(),
  staff_id: z.string().optional(),
  unit_credit_code: z.string().optional(),
  unit_name: z.string().optional(),
});

/** A member of the staff as the staff directory has them; null: there is none of this id. */
export type FindStaff = (id: string) => Omit<StaffMember, 'kind' | 'signedInAt' | 'signedInBy'> | null;

/** Nobody whom we could know has signed in. The message is Chinese, for the person. */
export class UnknownAccount extends Error {
  override name = 'UnknownAccount';
}

/** @throws UnknownAccount */
export function actorOf(said: unknown, findStaff: FindStaff): Person | StaffMember {
  const parsed = claims.safeParse(said);
  if (!parsed.success) throw new UnknownAccount('身份平台没有提供姓名等必需的信息。');
  const { sub, name, acr, amr, auth_time, id_number: idNumber, staff_id: staffId, ...unit } = parsed.data;
  const signedInAt = new Date(auth_time * 1000);
  if (staffId !== undefined) {
    const member = findStaff(staffId);
    if (!member) throw new UnknownAccount('该工作人员账号没有登记在人员名册中。');
    return { kind: 'staff', ...member, signedInAt, signedInBy: [...(acr === undefined ? [] : [acr]), ...amr] };
  }
  if (idNumber === undefined) throw new UnknownAccount('该账号没有经过实名认证，身份平台没有提供公民身份号码。');
  const { unit_credit_code: creditCode, unit_name: unitName } = unit;
  return {
    kind: 'person',
    subject: sub,
    name,
    idNumber: idNumber.toUpperCase(),
    // A platform that does not say, or not in our words, counts as the lowest.
    assurance: assurances.find((level) => level === acr) ?? 'account',
    signedInAt,
    ...(creditCode !== undefined && { unit: { creditCode, name: unitName ?? creditCode } }),
  };
}
