/** What a pre-check finds, and how it is told. */
import { Money } from '../policy/money.ts';
import type { ParameterSet } from '../policy/parameters.ts';
import type { Outcome, Reason } from '../policy/reason.ts';
import type { DecisionTables } from '../tables/index.ts';

/** What the rules draw on besides the given facts. */
export interface PrecheckServices {
  parameters: ParameterSet;
  tables: DecisionTables;
}

/** By outcome key of the vocabulary; undefined where the given facts do not decide it. */
export type Outcomes = Record<string, Outcome<unknown> | undefined>;

/** A reason, and the outcome keys that rest on it. */
export interface PrecheckReason extends Reason {
  keys: string[];
}

export interface PrecheckResult {
  /** Only what is decided: an undecided key is absent. Amounts are numbers in CNY. */
  outcome: Record<string, unknown>;
  reasons: PrecheckReason[];
}

export function toResult(outcomes: Outcomes): PrecheckResult {
  const decided = Object.entries(outcomes).flatMap(([key, found]) => (found ? [{ key, ...found }] : []));
  const reasons = new Map<string, PrecheckReason>();
  for (const { key, reasons: own } of decided) {
    for (const reason of own) {
      const known = reasons.get(JSON.stringify(reason)) ?? { keys: [], ...reason };
      known.keys.push(key);
      reasons.set(JSON.stringify(reason), known);
    }
  }
  return {
    outcome: Object.fromEntries(decided.map(({ key, value }) => [key, value instanceof Money ? Number(value) : value])),
    reasons: [...reasons.values()],
  };
}
