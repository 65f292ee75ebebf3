import { z } from 'zod';
import type { Cases } from '../../cases/index.ts';
import { dateSchema, moneySchema } from '../../registries/values.ts';
import { sentence } from '../../policy/wording.ts';
import { chineseDate, reasonLines, yuan } from '../../notices/format.ts';
import { commonData, type CommonData, type Source } from '../../notices/data/common.ts';
import type { ElementId } from '../../models/names.ts';
import { claimantRoleNames } from '../../cases/applications/persons.ts';

/** The payout and the end of the relation (L-01, L-11 to L-14). */
export interface PayoutData extends CommonData {
  cutoffDate: string;
  hasPayout: boolean;
  amount: string;
  principal: string;
  interest: string;
  paidOn: string;
  payee: string;
  reference: string;
  hasArrears: boolean;
  arrears: string;
  hasDifference: boolean;
  difference: string;
  /** What finance did about it. */
  differenceReason: string;
  terminatedOn: string;
  reasons: string;
}

const account = z.object({
  account: z.object({ principal: moneySchema, interest: moneySchema }),
  arrears: z.object({ amount: moneySchema }),
});
const terminated = z.object({ terminatedOn: dateSchema, cutoffDate: dateSchema, balance: moneySchema, paid: moneySchema });
const resolved = z.object({ reason: z.string() });

export async function payoutData(source: Source): Promise<PayoutData> {
  const { cases, file } = source;
  const { caseNumber } = file;
  const { account: held, arrears } = account.parse(await outcomeOf(cases, caseNumber, 'look-up-account'));
  const { terminatedOn, cutoffDate, balance, paid } = terminated.parse(await outcomeOf(cases, caseNumber, 'terminate-relation'));
  const payout = await cases.payout(caseNumber);
  const difference = resolved.safeParse(await outcomeOf(cases, caseNumber, 'resolve-balance-difference')).data;
  return {
    ...commonData(source),
    cutoffDate: chineseDate(cutoffDate),
    hasPayout: payout !== null,
    amount: yuan(paid),
    principal: yuan(held.principal),
    interest: yuan(held.interest),
    paidOn: payout?.paidOn ? chineseDate(payout.paidOn) : '',
    payee: payout ? claimantRoleNames[payout.payee] : '',
    reference: payout?.reference ?? '',
    hasArrears: !arrears.amount.isZero(),
    arrears: yuan(arrears.amount),
    hasDifference: difference !== undefined,
    difference: yuan(balance.compareTo(paid) > 0 ? balance.minus(paid) : paid.minus(balance)),
    differenceReason: sentence(difference?.reason ?? ''),
    terminatedOn: chineseDate(terminatedOn),
    reasons: reasonLines((await cases.latestDecision(caseNumber, 'check-payout'))?.reasons ?? []),
  };
}

async function outcomeOf(cases: Cases, caseNumber: string, step: ElementId): Promise<unknown> {
  return (await cases.latestDecision(caseNumber, step))?.outcome;
}
