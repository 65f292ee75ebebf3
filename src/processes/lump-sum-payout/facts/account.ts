/** The pension relation and its account: without the account's number. */
import { Money } from '../../../policy/index.ts';
import type { PensionRelation, Registries } from '../../../registries/index.ts';
import { orIfUnknown } from '../../shared/index.ts';
import type { Account } from '../records.ts';

/** What the register has of it. */
export type RegisteredAccount = Omit<Account, 'competingClaims' | 'unsettledClaims' | 'nameCheck'>;

/** Somebody whom the register does not know. */
const unknown: RegisteredAccount = {
  status: 'none',
  place: null,
  insuredFrom: null,
  paid: [],
  arrears: { amount: Money.zero, months: [] },
  account: { principal: Money.zero, interest: Money.zero },
};

/** What the register says now. */
export async function askForAccount({ pensionRelations }: Registries, idNumber: string): Promise<RegisteredAccount> {
  return orIfUnknown(pensionRelations.relation({ idNumber }).then(withoutNumber), unknown);
}

function withoutNumber({
  status,
  place,
  insuredFrom,
  paid,
  arrears,
  account: { principal, interest },
}: PensionRelation): RegisteredAccount {
  return { status, place, insuredFrom, paid, arrears, account: { principal, interest } };
}

/** True where nothing has changed that the payout rests on. */
export function isSameAccount(one: RegisteredAccount, other: RegisteredAccount): boolean {
  return (
    one.status === other.status &&
    one.account.principal.equals(other.account.principal) &&
    one.account.interest.equals(other.account.interest)
  );
}
