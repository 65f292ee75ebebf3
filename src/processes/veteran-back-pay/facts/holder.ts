/** B-04: the veteran pays his share to whoever is to remit, so that is who has it, and who gives it back. */
import type { Remitter } from '../../../policy/index.ts';
import type { Visit } from '../../shared/index.ts';
import { records } from '../records/index.ts';

/** Who was to remit when the money came; before anything was calculated, the bureau. */
export async function holders({ caseNumber, context }: Visit): Promise<(receivedAt: Date) => Remitter> {
  const calculated = records.among(await context.cases.decisions.of(caseNumber), 'calculate-back-pay', ['payer']);
  return (receivedAt) => calculated.findLast(({ decidedAt }) => decidedAt <= receivedAt)?.outcome.payer.remitter ?? 'veteransAffairsBureau';
}
