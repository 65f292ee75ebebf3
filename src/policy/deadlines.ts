import type { IsoDate } from './dates.ts';
import type { ParameterSet } from './parameters.ts';

/** The timers of the processes, by their name in the variable `deadlines`, and the parameter that each takes its length from. */
export const timers = {
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
} as const;

type Timer = keyof typeof timers;
export const timerNames = Object.keys(timers) as Timer[];

/** Lengths of timers, ISO 8601: durations ("P30D"), reminders as repetitions ("R3/P7D"). */
export type Deadlines = Record<Timer, string>;

/** The timers of a case that begins on the day. The sources name no processing times [gap]: all are parameters. */
export function deadlines(parameters: ParameterSet, onDate: IsoDate): Deadlines {
  const lengths = Object.entries(timers).map(([timer, name]) => [timer, parameters.parameter(name, onDate).value]);
  return Object.fromEntries(lengths) as Deadlines;
}
