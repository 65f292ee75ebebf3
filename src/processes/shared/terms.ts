/** Until when a term runs that begins now. */
import { Temporal } from 'temporal-polyfill';
import { dateInChina } from '../../clock.ts';
import { NeedsOperator } from '../../jobs/index.ts';
import { inCalendarDays, type ParameterSet } from '../../policy/index.ts';

/** The lengths of terms by their name: the variable `deadlines`. */
type Lengths = Readonly<Record<string, string>>;

/** The same with the working days of the term `name` counted from this moment: the engine knows no holidays. */
export function countedFrom(deadlines: Lengths, name: string, now: Date, parameters: ParameterSet): Record<string, string> {
  return { ...deadlines, [name]: inCalendarDays(lengthOf(deadlines, name), dateInChina(now), parameters) };
}

/**
 * The end of the term `name` of the variable `deadlines` (ISO 8601, "P30D", or working days, "45WD"), counted as the
 * engine's timer counts it: from this moment. For people to read; the timer itself is the engine's.
 */
export function endOfTerm(deadlines: Lengths, name: string, now: Date, parameters: ParameterSet): Date {
  const length = lengthOf(countedFrom(deadlines, name, now, parameters), name);
  const start = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Asia/Shanghai');
  return new Date(start.add(Temporal.Duration.from(length)).epochMilliseconds);
}

/** What is left of a term, as the engine reads it: below zero (`-PT3600S`) once it is over. */
export function durationUntil(end: Date, now: Date): string {
  const seconds = Math.floor((end.getTime() - now.getTime()) / 1000);
  return seconds < 0 ? `-PT${-seconds}S` : `PT${seconds}S`;
}

function lengthOf(deadlines: Lengths, name: string): string {
  const length = deadlines[name];
  if (length === undefined) {
    throw new NeedsOperator(
      `the variable "deadlines" has no term ${name}`,
      'Add it in Operate, such as "P30D", then resolve the incident.',
    );
  }
  return length;
}
