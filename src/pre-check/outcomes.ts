/** What a pre-check finds, and how it is told. */
import { Money, type Outcome, type ParameterSet, type Reason } from '../policy/index.ts';
import type { DecisionTables } from '../models/index.ts';

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
  /** Each reason once, in the order of the keys. */
  reasons: PrecheckReason[];
}

export function toResult(outcomes: Outcomes): PrecheckResult {
  const decided = Object.entries(outcomes).flatMap(([key, found]) => (found ? [{ key, ...found }] : []));
  return {
    outcome: Object.fromEntries(decided.map(({ key, value }) => [key, value instanceof Money ? Number(value) : value])),
    reasons: merged(decided.flatMap(({ key, reasons }) => reasons.map((reason) => ({ key, reason })))),
  };
}

function merged(cited: { key: string; reason: Reason }[]): PrecheckReason[] {
  const byContent = new Map<string, { reason: Reason; keys: Set<string> }>();
  for (const { key, reason } of cited) {
    const content = JSON.stringify(reason);
    const known = byContent.get(content) ?? { reason, keys: new Set() };
    byContent.set(content, known);
    known.keys.add(key);
  }
  return [...byContent.values()].map(({ reason, keys }) => ({ keys: [...keys], ...reason }));
}
