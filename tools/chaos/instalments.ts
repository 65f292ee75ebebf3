/** Who pays in two parts, at the same time: the news of one may come before that of the other. */
import { Money } from '../../src/policy/index.ts';
import type { People } from '../demo/index.ts';

export type Transfer = Parameters<People['transfer']>[0];

/** @param split whether it is paid in parts, asked once: whoever pays again pays as he did before @returns what is paid */
export function instalmentsBy(split: () => boolean): (transfer: Transfer) => readonly Transfer[] {
  const paid = new Map<string, readonly Transfer[]>();
  return (transfer) => {
    const { idempotencyKey: key, amount } = transfer;
    // What is less than all that is due is a part already, and the first to arrive ends the wait for it.
    const parts = paid.get(key) ?? (key.endsWith('-due') && split() ? inTwo(transfer, Money.of(amount)) : [transfer]);
    paid.set(key, parts);
    return parts;
  };
}

function inTwo(transfer: Transfer, whole: Money): readonly Transfer[] {
  const first = whole.times('0.25');
  return [first, whole.minus(first)].map((amount, index) => ({
    ...transfer,
    ...{ idempotencyKey: `${transfer.idempotencyKey}-${index + 1}`, amount: amount.toString() },
  }));
}
