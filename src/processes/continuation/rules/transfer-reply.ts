import { allMet, type Condition, type Money, type Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';

export interface TransferFacts {
  /** Yearly contributions and account information: both (AMB-59). */
  yearlyRecordsProvided?: boolean | undefined;
  /** 基金划转额 */
  fundTransferred?: Money | undefined;
  /** 转移金额 in the introduction letter */
  letterAmount?: Money | undefined;
}

export const transferActionNames = { accept: '接收', returnToOrigin: '退回原参保地' } as const;
export const returnedScopeNames = { transferMaterials: '转入资料', allMaterials: '所有资料' } as const;

/** What the receiving bureau answers to the original place. */
export interface TransferReply {
  action: keyof typeof transferActionNames;
  /** Absent if nothing goes back. */
  returnedScope?: keyof typeof returnedScopeNames;
  /** C-20: the bureau states the reason. */
  reasonStated: boolean;
  /** C-19: the bureau demands the missing details. */
  completionRequested: boolean;
}

/** C-19: yearly contributions and account information came along. */
export function yearlyRecordsComplete({ yearlyRecordsProvided: value }: TransferFacts): Condition {
  if (value === undefined) return undefined;
  const reason = value
    ? because('C-19', '转出方社会保险经办机构已提供各年度缴费及个人账户信息。')
    : because('C-19', '转出方社会保险经办机构未提供各年度缴费及个人账户信息，转入资料退回原参保地，并要求补齐明细。', 'AMB-59');
  return { value, reasons: [reason] };
}

/** C-20: the fund transferred is the amount of the letter, to the fen. */
export function fundAgrees({ fundTransferred: fund, letterAmount: letter }: TransferFacts): Condition {
  if (fund === undefined || letter === undefined) return undefined;
  const value = fund.equals(letter);
  const finding = `基金划转额${fund}元，介绍信中的转移金额${letter}元，${value ? '两者一致' : '两者不一致，由接收地社会保险局说明原因，所有资料退回原参保地'}。`;
  return { value, reasons: [because('C-20', finding)] };
}

/** C-19, C-20: accept if nothing is wrong; if both are wrong, all materials go back, with reason and demand. */
export function transferReply(facts: TransferFacts): Outcome<TransferReply> | undefined {
  const accepted = allMet(yearlyRecordsComplete(facts), fundAgrees(facts));
  if (!accepted) return undefined;
  const completionRequested = yearlyRecordsComplete(facts)?.value === false;
  const reasonStated = fundAgrees(facts)?.value === false;
  if (accepted.value) return { value: { action: 'accept', reasonStated, completionRequested }, reasons: accepted.reasons };
  const returnedScope = reasonStated ? 'allMaterials' : 'transferMaterials';
  return { value: { action: 'returnToOrigin', returnedScope, reasonStated, completionRequested }, reasons: accepted.reasons };
}
