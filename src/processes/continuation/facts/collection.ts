/** What the step calculate-collection determined: by this it is asked for, posted and resumed. */
import { z } from 'zod';
import type { Cases } from '../../../cases/index.ts';
import { type CollectionFacts, type CollectionPlan, continuationStart } from '../rules/index.ts';
import { laterMonth } from '../../../policy/months.ts';
import { paidMonth } from '../../../registries/pension-orders.ts';
import { moneySchema, monthSchema } from '../../../registries/values.ts';
import { latestOrFail } from '../../shared/stored.ts';

export const collectionSchema = z.object({
  /** First month that contributions go on with (C-14). */
  from: monthSchema,
  /** Null where legal retirement age comes first (C-18). */
  regularFrom: monthSchema.nullable(),
  total: moneySchema,
  accountTotal: moneySchema,
  /** As the register takes them: parameters may change before they are paid. */
  months: z.array(paidMonth),
});
export type Collection = z.output<typeof collectionSchema>;

/** Where nothing is paid any more, the relation goes on from the month in which it is here. */
export function collectionOf(plan: CollectionPlan, { applicationMonth, transferInMonth }: CollectionFacts): Collection {
  const { ledger, regularFrom, total, accountTotal } = plan;
  return {
    from: continuationStart(plan)?.value ?? laterMonth(applicationMonth, transferInMonth ?? applicationMonth),
    regularFrom,
    total,
    accountTotal,
    months: ledger.map(({ month, base, personalShare, accountAmount }) => ({ month, base, amount: personalShare, accountAmount })),
  };
}

export async function recordedCollection(cases: Cases, caseNumber: string): Promise<Collection> {
  return (await latestOrFail(cases, caseNumber, 'calculate-collection', collectionSchema)).outcome;
}
