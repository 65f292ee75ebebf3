import type { Refundable } from '../../cases/index.ts';
import type { CaseProcess } from '../process.ts';
import { refundScope, type Visit } from '../shared/index.ts';
import type { Holder } from './records.ts';

/** What is to be given back by others than the bureau, with who received it (B-04). @param process the case's own */
export async function heldByOthers(process: CaseProcess, visit: Visit): Promise<(Refundable & { holder: Holder })[]> {
  const holderOf = await process.holders?.(visit);
  if (!holderOf) return [];
  const { caseNumber, context } = visit;
  const file = await context.cases.files.get(caseNumber);
  return (await context.cases.refunds.due(caseNumber, refundScope(file))).flatMap((money) => {
    const holder = holderOf(money);
    return holder === 'veteransAffairsBureau' ? [] : [{ ...money, holder }];
  });
}
