/** Until when a term runs that begins now. */
import { Temporal } from 'temporal-polyfill';
import type { RunningTerm } from '../../cases/index.ts';
import { dateInChina } from '../../clock.ts';
import { NeedsOperator } from '../../jobs/index.ts';
import { inCalendarDays, isTerm, type ParameterSet, workingDaysOf, workingDaysUntil } from '../../policy/index.ts';

/** The lengths of terms by their name: the variable `deadlines`. */
type Lengths = Readonly<Record<string, string>>;

/**
 * The end of the term `name` of the variable `deadlines` (ISO 8601, "P30D", or working days, "45WD"), counted as the
 * engine's timer counts it: from this moment. For people to read; the timer itself is the engine's.
 */
export function endOfTerm(deadlines: Lengths, name: string, now: Date, parameters: ParameterSet): Date {
  return endOf(lengthOf(deadlines, name), now, parameters);
}

/** When a term ends, and how long it is for the engine, which knows neither holidays nor a clock that stood still. */
export interface CountedTerm {
  dueAt: Date;
  length: string;
}

/** @param before how it was running before; null for a term that begins */
export function countTerm(
  deadlines: Lengths,
  name: string,
  before: RunningTerm | null,
  { now, parameters }: { now: Date; parameters: ParameterSet },
): CountedTerm {
  const length = lengthOf(deadlines, name);
  if (!before) return { dueAt: endOf(length, now, parameters), length: inCalendarDays(length, dateInChina(now), parameters) };
  const dueAt = endGoingOn(before, length, now, parameters);
  return { dueAt, length: durationUntil(dueAt, now) };
}

/** What was left of it when the clock was stopped is left, in working days where it is told in them, and what was over is over. */
function endGoingOn({ dueAt, stoppedAt }: RunningTerm, length: string, now: Date, parameters: ParameterSet): Date {
  if (!stoppedAt) return dueAt;
  const left = dueAt.getTime() - stoppedAt.getTime();
  if (left <= 0 || workingDaysOf(length) === null) return new Date(now.getTime() + left);
  return endOf(`${workingDaysUntil(dateInChina(stoppedAt), dateInChina(dueAt), parameters)}WD`, now, parameters);
}

function endOf(length: string, now: Date, parameters: ParameterSet): Date {
  const days = inCalendarDays(length, dateInChina(now), parameters);
  const start = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Asia/Shanghai');
  return new Date(start.add(Temporal.Duration.from(days)).epochMilliseconds);
}

/** Below zero (`-PT3600S`) once it is over. */
function durationUntil(end: Date, now: Date): string {
  const seconds = Math.floor((end.getTime() - now.getTime()) / 1000);
  return seconds < 0 ? `-PT${-seconds}S` : `PT${seconds}S`;
}

function lengthOf(deadlines: Lengths, name: string): string {
  const length = deadlines[name];
  // What was set at a visit before: how much of the term was left.
  if (length !== undefined && (isTerm(length) || /^-?PT\d+S$/.test(length))) return length;
  throw new NeedsOperator(
    `the variable "deadlines" has ${length === undefined ? 'no term' : 'no length of time at'} ${name}`,
    'Write it there in Operate, such as "P30D", then raise the retries of the job and resolve the incident.',
  );
}
