import type { CaseFile, Cases } from '../../cases/index.ts';
import { Money } from '../../policy/index.ts';
import { refundScope } from '../shared/index.ts';

/** What of the case's money belongs to the heirs now. */
export async function estateOf(cases: Cases, file: CaseFile): Promise<Money> {
  const due = await cases.refunds.due(file.caseNumber, refundScope(file));
  return Money.sum(due.map(({ amount }) => amount));
}
