/** The end of the relation, in words; and as the form of a difference shows it in cases of version 0.1.0, which paid first. */
import { z } from 'zod';
import { dateText, Money } from '../../../policy/index.ts';
import type { Terminated } from '../records.ts';

const text = z.string();
export const terminationViewSchema = z.object({
  terminatedOn: text,
  cutoffDate: text,
  balance: text,
  paid: text,
  /** Without a sign: the label says which way it goes. */
  difference: text,
  differenceLabel: text,
});

export function terminationView(terminated: Terminated): z.output<typeof terminationViewSchema> {
  const { terminatedOn, cutoffDate, balance, paid } = terminated;
  const { amount, label } = differenceOf(terminated);
  return {
    terminatedOn,
    cutoffDate,
    balance: balance.toString(),
    paid: (paid ?? Money.zero).toString(),
    difference: amount.toString(),
    differenceLabel: label,
  };
}

export function terminationFinding(terminated: Terminated): string {
  const { terminatedOn, cutoffDate, balance, paid } = terminated;
  const ended = `基本养老保险关系于${dateText(terminatedOn)}终止，截止缴费日期${dateText(cutoffDate)}，终止时个人账户余额${balance}元`;
  if (!paid) return balance.isZero() ? `${ended}，没有应支付的金额。` : `${ended}，应支付${balance}元。`;
  const { amount, label } = differenceOf(terminated);
  return amount.isZero() ? `${ended}，已支付${paid}元。` : `${ended}，已支付${paid}元，${label}${amount}元，由财务处理。`;
}

export function differenceOf({ balance, paid: before }: Terminated) {
  const paid = before ?? Money.zero;
  if (balance.equals(paid)) return { amount: balance.minus(paid), label: '一致' };
  return balance.compareTo(paid) > 0 ? { amount: balance.minus(paid), label: '少付' } : { amount: paid.minus(balance), label: '多付' };
}
