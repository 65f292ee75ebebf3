/** What is collected: by this it is asked for, posted and resumed. */
import { type CollectionFacts, type CollectionPlan, continuationStart } from '../rules/index.ts';
import { laterMonth } from '../../../policy/index.ts';
import type { Collection } from '../records.ts';

/** Where nothing is paid any more, the relation goes on from the month in which it is here. */
export function collectionOf(plan: CollectionPlan, { applicationMonth, transferInMonth, servedUntil }: CollectionFacts): Collection {
  const { ledger, regularFrom, total, accountTotal } = plan;
  return {
    from: continuationStart(plan)?.value ?? laterMonth(applicationMonth, transferInMonth ?? applicationMonth),
    regularFrom,
    servedUntil: servedUntil ?? null,
    total,
    accountTotal,
    months: ledger.map(({ month, base, personalShare, accountAmount }) => ({ month, base, amount: personalShare, accountAmount })),
  };
}
