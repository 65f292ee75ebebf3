import type { IsoDate } from './dates.ts';
import type { ParameterName, ParameterValues } from './parameter-schemas.ts';
import type { ParameterSet } from './parameters.ts';

type TextParameter = { [N in ParameterName]: ParameterValues[N] extends string ? N : never }[ParameterName];

/** By name in the variable `deadlines`: the parameter that the timer takes its length from. */
export type Timers = Readonly<Record<string, TextParameter>>;

/** Those of every case, whether its diagram waits so or not: stored cases have them all. A process can have its own beside them. */
export const sharedTimers: Timers = {
  supplement: 'deadlineSupplement',
  supplementReminder: 'deadlineSupplementReminder',
  hearing: 'deadlineHearing',
  personalShare: 'deadlinePersonalShare',
  personalShareReminder: 'deadlinePersonalShareReminder',
  remittance: 'deadlineRemittance',
  remittanceReminder: 'deadlineRemittanceReminder',
  transferReply: 'deadlineTransferReply',
  transferReplyReminder: 'deadlineTransferReplyReminder',
  interest: 'accountInterestInterval',
  clerkTask: 'deadlineClerkTask',
};

/** Lengths of timers, ISO 8601: durations ("P30D"), reminders as repetitions ("R3/P7D"). */
export type Deadlines = Record<string, string>;

/** The timers of a case that begins on the day. The sources name no processing times [gap]: all are parameters. */
export function deadlines(parameters: ParameterSet, onDate: IsoDate, timers: Timers = sharedTimers): Deadlines {
  return Object.fromEntries(Object.entries(timers).map(([timer, name]) => [timer, parameters.parameter(name, onDate).value]));
}
