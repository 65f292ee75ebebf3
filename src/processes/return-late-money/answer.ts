/** How a clerk's answer about a payment that came too late is worded, and what speaks against it. */
import type { RecordOf, Visit } from '../shared/index.ts';
import { records } from './records.ts';

type Answer = RecordOf<typeof records, 'confirm-late-back-pay'>;

export const wordsOf = ({ decision }: Answer): string => (decision === 'refund' ? '由本局退还付款人' : '已由收款单位退还付款人');

export const findingOf = (answer: Answer): string =>
  answer.decision === 'refund'
    ? '办结后到账的款项，由本局退还付款人'
    : `办结后到账的款项，收款单位已于${answer.returnedOn}退还付款人，凭证号：${answer.voucherNumber}`;

/** What was paid to the collection agency is not in our bank. */
export async function notOurs({ decision }: Answer, { caseNumber, context }: Visit): Promise<string[]> {
  const { next } = await records.read(context.cases, caseNumber, 'list-late-money');
  return decision === 'refund' && next?.kind === 'remittance'
    ? ['decision: "refund" is not possible, the collection agency has the money; have it give it back, then choose "returned"']
    : [];
}
