/** The pension relation and its account, as the step look-up-account recorded them: without the account's number. */
import { z } from 'zod';
import type { Cases } from '../../../cases/index.ts';
import { Money } from '../../../policy/money.ts';
import type { Registries } from '../../../registries/index.ts';
import { pensionRelationSchema, type PensionRelation } from '../../../registries/pension-relation.ts';
import { moneySchema } from '../../../registries/values.ts';
import { orIfUnknown } from '../../shared/or-if-unknown.ts';
import { latestOrFail } from '../../shared/stored.ts';

export const accountSchema = pensionRelationSchema
  .pick({ status: true, place: true, insuredFrom: true, paid: true, arrears: true })
  .extend({ account: z.object({ principal: moneySchema, interest: moneySchema }) });
export type Account = z.output<typeof accountSchema>;

/** Somebody whom the register does not know. */
const unknown: Account = {
  status: 'none',
  place: null,
  insuredFrom: null,
  paid: [],
  arrears: { amount: Money.zero, months: [] },
  account: { principal: Money.zero, interest: Money.zero },
};

/** What the register says now. */
export async function askForAccount({ pensionRelations }: Registries, idNumber: string): Promise<Account> {
  return orIfUnknown(pensionRelations.relation({ idNumber }).then(withoutNumber), unknown);
}

function withoutNumber({ status, place, insuredFrom, paid, arrears, account: { principal, interest } }: PensionRelation): Account {
  return { status, place, insuredFrom, paid, arrears, account: { principal, interest } };
}

/** What the case has been decided by. */
export async function lookedUpAccount(cases: Cases, caseNumber: string): Promise<Account> {
  return (await latestOrFail(cases, caseNumber, 'look-up-account', accountSchema)).outcome;
}

/** True where nothing has changed that the payout rests on. */
export function isSameAccount(one: Account, other: Account): boolean {
  return (
    one.status === other.status &&
    one.account.principal.equals(other.account.principal) &&
    one.account.interest.equals(other.account.interest)
  );
}
