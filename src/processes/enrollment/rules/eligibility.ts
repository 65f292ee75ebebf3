import { allMet, type Condition, type Outcome, type ParameterSet } from '../../../policy/index.ts';
import { belowAgeLimit, minimumAge } from './age.ts';
import type { EnrollmentFacts } from './facts.ts';
import { notYetInsured } from './not-yet-insured.ts';
import { withinScope } from './scope.ts';

/** E-01 to E-09, E-22 to E-26, E-34 to E-36: not insured yet, inside the scope, of the right age. */
export function enrollmentEligibility(facts: EnrollmentFacts, parameters: ParameterSet): Condition {
  return allMet(notYetInsured(facts), withinScope(facts, parameters), minimumAge(facts), belowAgeLimit(facts, parameters));
}

/**
 * Everything that stands in the way rests on an open reading of the source: then whoever decides may read it otherwise,
 * and says why. Where one clear rule is not met, nobody may.
 */
export function refusalIsOpen({ value, reasons }: Outcome<boolean>): boolean {
  return !value && reasons.every(({ ambiguity }) => ambiguity !== undefined);
}
