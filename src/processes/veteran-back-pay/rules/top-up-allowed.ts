import type { Condition, Outcome } from '../../../policy/index.ts';

/**
 * B-14, B-17: a top-up is allowed where the retirement age is reached and months are missing. An age that is not known
 * does not stand in the way; undefined while the missing months are not known.
 */
export function topUpAllowed(ageReached: Condition, missing: Outcome<number> | undefined): boolean | undefined {
  if (ageReached?.value === false) return false;
  return missing && missing.value > 0;
}
