import type { CaseFile, Cases } from '../../cases/index.ts';
import { Money } from '../../policy/index.ts';
import { refundScope } from '../shared/index.ts';

export interface Estate {
  /** What of the case's money belongs to the heirs now. */
  amount: Money;
  /** Whether there is something for them to do. */
  toAct: boolean;
}

/** @param process the case's own */
export async function estateOf(cases: Cases, file: CaseFile, { death }: { death: { heirsContinue?: true } }): Promise<Estate> {
  const due = await cases.refunds.due(file.caseNumber, refundScope(file));
  const amount = Money.sum(due.map((money) => money.amount));
  return { amount, toAct: !amount.isZero() || death.heirsContinue === true };
}
