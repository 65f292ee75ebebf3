/**
 * What would change an outcome that somebody hopes for: one fact that is otherwise, or the time of the application. Found by
 * asking the rules again, so that no limit is known here; a wish that one change alone does not fulfil has no entry.
 * A fact with a before and an after is asked for at most 51 + 9 times each way and outcome, any other once for each value.
 */
import { Money, type Reason } from '../policy/index.ts';
import { factsOf } from './facts.ts';
import { alwaysFixed, alwaysGrowing } from './guide.ts';
import { waiting } from './moved.ts';
import type { Outcomes, PrecheckServices } from './outcomes.ts';
import { precheck, type PreCheck } from './pre-check.ts';
import type { Facts, Variation } from './variation.ts';
import { variationsOf } from './variations.ts';

export interface Change {
  /** The outcome that would be another, and what it would be. */
  outcome: string;
  becomes: boolean;
  /** To be put in place of the given facts: each of these by itself. */
  instead: readonly Facts[];
  /** In Chinese: 如果……，则……。 */
  words: string;
  /** Why it would be so. */
  reasons: Reason[];
}

/**
 * From no to yes by whatever can be otherwise; from yes to no by waiting.
 * @param read with the schema of the pre-check
 * @throws ImpossibleFacts
 */
export function whatWouldChange(preCheck: PreCheck, read: Facts, services: PrecheckServices): Change[] {
  const now = precheck(preCheck, read, services);
  const given = asSent(read);
  const ask = remembered((instead: Facts) => asked(preCheck, { ...given, ...instead }, services));
  const { byWaiting, byAnything } = variations(preCheck, given);
  const { hopedFor, never = [] } = preCheck.guide;
  return Object.entries(hopedFor).flatMap(([outcome, words]) => {
    const is = now.outcome[outcome];
    const before = now.reasons.filter(({ keys }) => keys.includes(outcome));
    if (typeof is !== 'boolean') return [];
    const turns = (instead: Facts) => isAdvisable(instead, never) && ask(instead)[outcome]?.value === !is;
    return (is ? byWaiting : byAnything).flatMap((variation): Change[] => {
      const found = variation(turns);
      if (!found) return [];
      const { instead, when } = found;
      const reasons = instead.flatMap((other) => telling(ask(other)[outcome]?.reasons ?? [], before));
      return [{ outcome, becomes: !is, instead, words: `如果${when}，则${is ? words.no : words.yes}。`, reasons: onceEach(reasons) }];
    });
  });
}

/** Those of the requirements that speak now: a yes also names conditions that were met before. */
function telling(reasons: Reason[], before: readonly Reason[]): Reason[] {
  const same = reasons.filter(({ requirement }) => before.some((one) => one.requirement === requirement));
  return same.length === 0 ? reasons : same;
}

/** By requirement, the first of each. */
const onceEach = (reasons: readonly Reason[]): Reason[] =>
  reasons.filter(({ requirement }, index) => reasons.findIndex((one) => one.requirement === requirement) === index);

function variations({ given: schema, guide }: PreCheck, given: Facts): { byWaiting: Variation[]; byAnything: Variation[] } {
  const growing = [...alwaysGrowing, ...(guide.growing ?? [])];
  const still = new Set([...growing, ...alwaysFixed, ...guide.fixed]);
  const facts = factsOf(schema);
  const byWaiting = waiting(
    facts.filter(({ key }) => growing.includes(key)),
    given,
  );
  const others = facts.filter(({ key }) => given[key] !== undefined && given[key] !== null && !still.has(key));
  return { byWaiting, byAnything: [...byWaiting, ...others.flatMap((fact) => variationsOf(fact, given))] };
}

const isAdvisable = (instead: Facts, never: readonly string[]): boolean =>
  !Object.values(instead).some((value) => never.includes(String(value)));

/** As a program sends them: amounts are numbers. */
const asSent = (read: Facts): Facts =>
  Object.fromEntries(Object.entries(read).map(([key, value]) => [key, value instanceof Money ? Number(value) : value]));

/** Nothing for facts that contradict each other, and for those that no rule can be applied to. */
function asked({ given: schema, outcomes }: PreCheck, facts: Facts, services: PrecheckServices): Outcomes {
  const read = schema.safeParse(facts);
  if (!read.success) return {};
  try {
    return outcomes(read.data, services);
  } catch (error) {
    if (error instanceof RangeError) return {};
    throw error;
  }
}

function remembered<T>(ask: (instead: Facts) => T): (instead: Facts) => T {
  const known = new Map<string, T>();
  return (instead) => {
    const question = JSON.stringify(instead);
    const answer = known.get(question) ?? ask(instead);
    known.set(question, answer);
    return answer;
  };
}
