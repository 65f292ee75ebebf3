/** Was the last calculation sent back? Then the records are gone through by hand, whether they agree or not. */
import { z } from 'zod';
import type { Cases } from '../../../cases/index.ts';
import { latest } from '../../shared/stored.ts';

const decided = z.object({ decision: z.string() });

export async function wasReturned(cases: Cases, caseNumber: string): Promise<boolean> {
  const calculated = await cases.latestDecision(caseNumber, 'calculate-back-pay');
  if (!calculated) return false;
  const answers = await Promise.all(
    (['review-calculation', 'confirm-finance-share'] as const).map((step) => latest(cases, caseNumber, step, decided)),
  );
  return answers.some((answer) => answer?.outcome.decision === 'return' && answer.decidedAt >= calculated.decidedAt);
}
