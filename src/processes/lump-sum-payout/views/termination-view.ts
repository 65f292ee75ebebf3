/** The end of the relation as the form of a difference shows it. */
import { z } from 'zod';
import { dateText } from '../../../policy/index.ts';
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
    paid: paid.toString(),
    difference: amount.toString(),
    differenceLabel: label,
  };
}

export function terminationFinding(terminated: Terminated): string {
  const { terminatedOn, cutoffDate, balance, paid } = terminated;
  const ended = `基本养老保险关系于${dateText(terminatedOn)}终止，截止缴费日期${dateText(cutoffDate)}，终止时个人账户余额${balance}元，已支付${paid}元`;
  const { amount, label } = differenceOf(terminated);
  return amount.isZero() ? `${ended}。` : `${ended}，${label}${amount}元，由财务处理。`;
}

function differenceOf({ balance, paid }: Terminated) {
  if (balance.equals(paid)) return { amount: balance.minus(paid), label: '一致' };
  return balance.compareTo(paid) > 0 ? { amount: balance.minus(paid), label: '少付' } : { amount: paid.minus(balance), label: '多付' };
}
