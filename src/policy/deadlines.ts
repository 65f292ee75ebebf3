import type { IsoDate } from './dates.ts';
import type { ParameterSet } from './parameters.ts';

/** Lengths of the timers of the process, ISO 8601: durations ("P30D"), reminders as repetitions ("R3/P7D"). */
export interface Deadlines {
  supplement: string;
  supplementReminder: string;
  hearing: string;
  personalShare: string;
  personalShareReminder: string;
  remittance: string;
  remittanceReminder: string;
}

/** The timers of a case that begins on the day. The source names no processing times [gap]: all are parameters. */
export function deadlines(parameters: ParameterSet, onDate: IsoDate): Deadlines {
  return {
    supplement: parameters.parameter('deadlineSupplement', onDate).value,
    supplementReminder: parameters.parameter('deadlineSupplementReminder', onDate).value,
    hearing: parameters.parameter('deadlineHearing', onDate).value,
    personalShare: parameters.parameter('deadlinePersonalShare', onDate).value,
    personalShareReminder: parameters.parameter('deadlinePersonalShareReminder', onDate).value,
    remittance: parameters.parameter('deadlineRemittance', onDate).value,
    remittanceReminder: parameters.parameter('deadlineRemittanceReminder', onDate).value,
  };
}
