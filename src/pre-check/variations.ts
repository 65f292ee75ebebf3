/** How a fact that was given could be otherwise: any other value, another amount or place that is named, earlier or later. */
import { type Fact, valueText } from './facts.ts';
import type { Facts, Variation } from './variation.ts';
import { isWithinReach, moved } from './moved.ts';

/** @param given with a value for the fact */
export function variationsOf(fact: Fact, given: Facts): Variation[] {
  const value = given[fact.key];
  switch (fact.kind) {
    case 'choice':
      return [oneOf(fact, value, Object.keys(fact.names))];
    case 'yesOrNo':
      return [oneOf(fact, value, [!value])];
    // The limit of an amount is another amount or nothing, of a place another place.
    case 'money':
      return [oneOf(fact, value, [...amountsBy(Number(value), given), 0], 1)];
    case 'text':
      return [oneOf(fact, value, Object.values(given).filter(isText), 1)];
    case 'list':
      return [];
    default:
      return isWithinReach(value) ? [moved(fact, value, -1), moved(fact, value, 1)] : [];
  }
}

/** @param most of the values that turn it, the first ones */
const oneOf =
  (fact: Fact, given: unknown, values: readonly unknown[], most?: number): Variation =>
  (turns) => {
    const others = new Set(values.filter((value) => value !== given));
    const instead = [...others]
      .map((value) => ({ [fact.key]: value }))
      .filter(turns)
      .slice(0, most);
    const texts = instead.map((one) => `“${valueText(fact, one[fact.key])}”`);
    return instead.length === 0 ? undefined : { instead, when: `“${fact.label}”为${texts.join('或者')}` };
  };

const isText = (value: unknown): value is string => typeof value === 'string' && /\p{Script=Han}/u.test(value);

const amountsBy = (amount: number, given: Facts): number[] =>
  Object.values(given)
    .filter((value) => typeof value === 'number')
    .sort((a, b) => Math.abs(a - amount) - Math.abs(b - amount));
