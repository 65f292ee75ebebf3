/** Was the last calculation sent back? Then the records are gone through by hand, whether they agree or not. */
import type { Cases } from '../../../cases/index.ts';
import { records } from '../records/index.ts';

export async function wasReturned(cases: Cases, caseNumber: string): Promise<boolean> {
  const calculated = await cases.decisions.latest(caseNumber, 'calculate-back-pay');
  if (!calculated) return false;
  const answers = [
    await records.find(cases, caseNumber, 'review-calculation'),
    await records.find(cases, caseNumber, 'confirm-finance-share'),
  ];
  return answers.some((answer) => answer?.outcome.decision === 'return' && answer.decidedAt >= calculated.decidedAt);
}
