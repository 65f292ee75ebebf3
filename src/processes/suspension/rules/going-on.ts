import type { clauses } from './clauses.ts';
import { custodyOf, type SuspensionFacts } from './facts.ts';

/** By which clause contributions go on: after a sentence, through custody in which they may be paid, after service, or after any other reason. */
export function goingOnBy(facts: SuspensionFacts): keyof typeof clauses {
  const custody = custodyOf(facts);
  if (custody) return custody === 'imprisonment' ? 'S-15' : 'S-16';
  return facts.suspensionReason === 'enlisted' ? 'S-11' : 'S-03';
}
