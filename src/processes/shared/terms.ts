/** Until when a term runs that begins now. */
import { Temporal } from 'temporal-polyfill';
import { NeedsOperator } from '../../jobs/index.ts';

/**
 * The end of the term `name` of the variable `deadlines` (ISO 8601, "P30D"), counted as the engine's timer counts it:
 * from this moment. For people to read; the timer itself is the engine's.
 */
export function endOfTerm(deadlines: Record<string, string>, name: string, now: Date): Date {
  const length = deadlines[name];
  if (length === undefined) {
    throw new NeedsOperator(
      `the variable "deadlines" has no term ${name}`,
      'Add it in Operate, such as "P30D", then resolve the incident.',
    );
  }
  const start = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Asia/Shanghai');
  return new Date(start.add(Temporal.Duration.from(length)).epochMilliseconds);
}
