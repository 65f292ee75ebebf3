/** What only cases of version 0.1.0 come to, which paid before the relation ended: they finish as they began. */
import { z } from 'zod';
import type { Cases } from '../../cases/index.ts';
import { oneOf, requiredText } from '../shared/index.ts';

/** How finance settled the difference between what was paid and what the account held in the end. */
export const balanceDifference = oneOf(
  z.object({ decision: z.literal('settled'), voucherNumber: requiredText, reason: requiredText }),
  z.object({ decision: z.literal('none'), reason: requiredText }),
);

/** The reason that was given; null where there was no difference. */
export async function balanceDifferenceReason(cases: Cases, caseNumber: string): Promise<string | null> {
  const decided = (await cases.decisions.of(caseNumber)).findLast(({ step }) => step === 'resolve-balance-difference');
  return balanceDifference.safeParse(decided?.outcome).data?.reason ?? null;
}
