/** What the notices of a payout say. */
import { claimantRoleNames } from '../../applications/index.ts';
import { sentence } from '../../policy/index.ts';
import { chineseDate, commonData, type CommonData, reasonLines, type Source, yuan } from '../../notices/index.ts';
import { groundsData, lapseData, reasonsOf, withdrawalData } from '../shared/index.ts';
import { records } from './records.ts';
import { refusals } from './refusals.ts';

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

async function payoutData(source: Source): Promise<PayoutData> {
  const { cases, file } = source;
  const { caseNumber } = file;
  const { account: held, arrears } = await records.read(cases, caseNumber, 'look-up-account', ['account', 'arrears']);
  const { terminatedOn, cutoffDate, balance, paid } = await records.read(cases, caseNumber, 'terminate-relation');
  const payout = await cases.payouts.of(caseNumber);
  const difference = await records.find(cases, caseNumber, 'resolve-balance-difference');
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
    hasDifference: difference !== null,
    difference: yuan(balance.compareTo(paid) > 0 ? balance.minus(paid) : paid.minus(balance)),
    differenceReason: sentence(difference?.outcome.reason ?? ''),
    terminatedOn: chineseDate(terminatedOn),
    reasons: reasonLines(await reasonsOf(cases, caseNumber, 'check-payout')),
  };
}

export const notices = {
  'payout-notice': payoutData,
  'refusal-notice': groundsData(refusals),
  'lapse-notice': lapseData(),
  'withdrawal-notice': withdrawalData,
};
