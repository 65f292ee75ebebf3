/** What the notices of a payout say. */
import { claimantRoleNames, maskIdNumber } from '../../applications/index.ts';
import { sentence } from '../../policy/index.ts';
import { chineseDate, commonData, type CommonData, reasonLines, type Source, sourceOf, yuan } from '../../notices/index.ts';
import { groundsData, lapseData, reasonsOf, withdrawalData } from '../shared/index.ts';
import { balanceDifferenceReason } from './former.ts';
import { records } from './records.ts';
import { refusals } from './refusals.ts';
import { differenceOf } from './views/termination-view.ts';

/** The payout and the end of the relation (L-01, L-11 to L-14). */
export interface PayoutData extends CommonData {
  cutoffDate: string;
  hasPayout: boolean;
  amount: string;
  principal: string;
  interest: string;
  paidOn: string;
  payee: string;
  /** Where the money went: the bank, and the account's number, masked. */
  bank: string;
  account: string;
  reference: string;
  /** Of the sample: whoever was paid is asked whether it arrived. */
  isSampled: boolean;
  hasArrears: boolean;
  arrears: string;
  /** The account changed between the approval and the end of the relation: what it held then was paid. */
  hasChange: boolean;
  approved: string;
  /** In cases of version 0.1.0, which paid before the relation ended. */
  hasDifference: boolean;
  difference: string;
  /** What finance did about it. */
  differenceReason: string;
  terminatedOn: string;
  reasons: string;
}

async function payoutData(base: Source): Promise<PayoutData> {
  const source = sourceOf(base, 'lump-sum-payout');
  const { cases, file } = source;
  const { caseNumber } = file;
  const { account: held, arrears } = await records.read(cases, caseNumber, 'look-up-account', ['account', 'arrears']);
  const terminated = await records.read(cases, caseNumber, 'terminate-relation');
  const { amount: approved } = await records.read(cases, caseNumber, 'check-payout', ['amount']);
  const { terminatedOn, cutoffDate, balance, paid, principal = held.principal, interest = held.interest } = terminated;
  const payout = await cases.payouts.of(caseNumber);
  const difference = await balanceDifferenceReason(cases, caseNumber);
  return {
    ...commonData(source),
    cutoffDate: chineseDate(cutoffDate),
    hasPayout: payout !== null,
    amount: yuan(payout?.amount ?? balance),
    principal: yuan(principal),
    interest: yuan(interest),
    paidOn: payout?.paidOn ? chineseDate(payout.paidOn) : '',
    payee: payout ? claimantRoleNames[payout.payee] : '',
    bank: file.application.bankAccount.bankName,
    account: maskIdNumber(file.application.bankAccount.accountNumber),
    reference: payout?.reference ?? '',
    isSampled: (payout?.arrival ?? null) !== null,
    hasArrears: !arrears.amount.isZero(),
    arrears: yuan(arrears.amount),
    hasChange: paid === null && !balance.equals(approved),
    approved: yuan(approved),
    hasDifference: difference !== null,
    difference: yuan(differenceOf(terminated).amount),
    differenceReason: sentence(difference ?? ''),
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
