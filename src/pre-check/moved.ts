/** What has a before and an after: dates, months, numbers of months; and waiting, which moves several of them. */
import { addDays, addMonths, countText, isoDate, month, monthsLater, monthText } from '../policy/index.ts';
import { type Fact, valueText } from './facts.ts';
import { nearest } from './nearest.ts';
import type { Facts, Variation } from './variation.ts';

type Movable = number | string;

/** So that the calendar goes on for decades before and after it. */
export const isWithinReach = (value: unknown): value is Movable =>
  typeof value === 'number' || (typeof value === 'string' && value >= '1900' && value < '2200');

/** A date by days, everything else by months. */
export const moved =
  (fact: Fact, value: Movable, direction: 1 | -1): Variation =>
  (turns) => {
    const at = (steps: number): Facts => ({ [fact.key]: step(fact, value, direction * steps) });
    const steps = nearest((steps) => turns(at(steps)), fact.kind === 'date' ? 31 : 1);
    if (steps === undefined) return undefined;
    const instead = at(steps);
    return { instead: [instead], when: fact.label + limit(fact, instead[fact.key], direction) };
  };

function step({ kind }: Fact, value: Movable, steps: number): Movable {
  if (typeof value === 'number') return value + steps;
  return kind === 'date' ? addDays(isoDate(value), steps) : addMonths(month(value), steps);
}

function limit(fact: Fact, value: unknown, direction: 1 | -1): string {
  const text = valueText(fact, value);
  if (typeof value === 'number') return direction > 0 ? `达到${text}` : `不超过${text}`;
  return `在${text}${direction > 0 ? '以后' : '以前'}（含${fact.kind === 'date' ? '当日' : '当月'}）`;
}

/** Whatever grows with time grows by the same months. Nobody can apply earlier than now. */
export function waiting(growing: readonly Fact[], given: Facts): Variation[] {
  const known = growing.flatMap((fact) => {
    const value = given[fact.key];
    return isWithinReach(value) ? [{ fact, value }] : [];
  });
  const at = (months: number): Facts =>
    Object.fromEntries(
      known.map(({ fact, value }) => [
        fact.key,
        fact.kind === 'date' ? monthsLater(isoDate(String(value)), months) : step(fact, value, months),
      ]),
    );
  const wait: Variation = (turns) => {
    const months = nearest((months) => turns(at(months)), 1);
    return months === undefined ? undefined : { instead: [at(months)], when: `再过${countText(months)}${from(at(months))}申请` };
  };
  return known.length === 0 ? [] : [wait];
}

function from({ applicationDate, applicationMonth }: Facts): string {
  const first = applicationDate ?? applicationMonth;
  return typeof first === 'string' ? `，即${monthText(month(first.slice(0, 7)))}起` : '';
}
