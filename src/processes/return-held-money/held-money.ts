import type { ProcessId } from '../../applications/index.ts';
import type { CaseFile, Refundable } from '../../cases/index.ts';
import type { WorkerContext } from '../../jobs/index.ts';
import type { Process } from '../process.ts';
import { refundScope } from '../shared/index.ts';
import type { Holder } from './records.ts';

export type HeldMoney = Refundable & { holder: Holder };

/** What is to be given back by others than the bureau, with who received it (B-04). `holders`: what the case's own process knows of that. */
export async function heldByOthers(file: CaseFile, holders: Process<ProcessId>['holders'], context: WorkerContext): Promise<HeldMoney[]> {
  const { caseNumber } = file;
  const holderOf = await holders?.({ caseNumber, context });
  if (!holderOf) return [];
  return (await context.cases.refunds.due(caseNumber, refundScope(file))).flatMap((money) => {
    const holder = holderOf(money.recordedAt);
    return holder === 'veteransAffairsBureau' ? [] : [{ ...money, holder }];
  });
}
