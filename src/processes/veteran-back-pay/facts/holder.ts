/** B-04: the veteran pays his share to whoever is to remit, so that is who has it, and who gives it back. */
import type { Remitter } from '../../../policy/index.ts';
import type { Decision } from '../../../cases/index.ts';
import type { Visit } from '../../shared/index.ts';
import { records } from '../records/index.ts';

/** Who was to remit at a time, by what had been calculated then; null before. */
export function remitterAt(decided: readonly Decision[]): (at: Date) => Remitter | null {
  const calculated = records.among(decided, 'calculate-back-pay', ['payer']);
  return (at) => calculated.findLast(({ decidedAt }) => decidedAt <= at)?.outcome.payer.remitter ?? null;
}

/** Who was to remit when the money came; before anything was calculated, the bureau. */
export async function holders({ caseNumber, context }: Visit): Promise<(receivedAt: Date) => Remitter> {
  const remitter = remitterAt(await context.cases.decisions.of(caseNumber));
  return (receivedAt) => remitter(receivedAt) ?? 'veteransAffairsBureau';
}
