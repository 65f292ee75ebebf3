/** B-04: the veteran pays his share to whoever is to remit, so that is who has it, and who gives it back. */
import type { Remitter } from '../../../policy/index.ts';
import type { Cases, Decision, Refundable } from '../../../cases/index.ts';
import { records } from '../records/index.ts';

/** Who was to remit at a time, by what had been calculated then; null before. */
export function remitterAt(decided: readonly Decision[]): (at: Date) => Remitter | null {
  const calculated = records.among(decided, 'calculate-back-pay', ['payer']);
  return (at) => calculated.findLast(({ decidedAt }) => decidedAt <= at)?.outcome.payer.remitter ?? null;
}

/** Who has what was paid: whoever received it, or has been told to hand it over. Of what the collection agency has: who was to remit then. */
export async function holders({ caseNumber, context }: InCase): Promise<(money: Money) => Remitter> {
  const decided = await context.cases.decisions.of(caseNumber);
  if (handedOver(decided)) return () => 'veteransAffairsBureau';
  const remitter = remitterAt(decided);
  return ({ kind, holder, recordedAt }) => (kind === 'personalShare' ? holder : remitter(recordedAt)) ?? 'veteransAffairsBureau';
}

type Money = Pick<Refundable, 'kind' | 'holder' | 'recordedAt'>;

interface InCase {
  caseNumber: string;
  context: { cases: Cases };
}

/** B-48: the letter that recalls the request to remit tells the unit to hand over what it has where the bureau takes its place. */
function handedOver(decided: readonly Decision[]): boolean {
  const recalled = records.among(decided, 'resolve-remittance').some(({ outcome }) => outcome.decision === 'inability');
  const [latest] = records.among(decided, 'calculate-back-pay', ['payer']).slice(-1);
  return recalled && latest?.outcome.payer.remitter === 'veteransAffairsBureau';
}
