import type { Outcome } from './reason.ts';

/** A condition of a rule; undefined where the facts do not say. */
export type Condition = Outcome<boolean> | undefined;

/**
 * True if no condition fails and at least one is met, false if one fails: a fact that is not known does not stand in
 * the way. Undefined if nothing is known. A refusal gives all failed conditions and no others, so that whoever reads it
 * learns at once everything that stands in the way.
 */
export function allMet(...conditions: Condition[]): Condition {
  const known = conditions.filter((condition) => condition !== undefined);
  if (known.length === 0) return undefined;
  const failed = known.filter(({ value }) => !value);
  return { value: failed.length === 0, reasons: (failed.length === 0 ? known : failed).flatMap(({ reasons }) => reasons) };
}

/** Facts of which any may still be unknown, as in a pre-check. */
export type Partly<T> = { readonly [K in keyof T]?: T[K] | undefined };
