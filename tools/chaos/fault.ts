/** What can happen to a running system. */
import type { Lost } from '../shared/parts/index.ts';
import type { Passing } from './passing.ts';

export type Part = 'application' | 'broker' | 'database' | 'simulator' | 'opensearch' | 'webapps';
export type WireName = 'database' | 'engine' | 'agencies' | 'front';

/** Of letters and papers; of the case file; of the broker. */
export type DiskName = 'application' | 'database' | 'engine';

export type Fault =
  /** kill -9; it is started again a moment later. */
  | { do: 'kill'; part: Part }
  /** SIGSTOP, and SIGCONT after so long. */
  | { do: 'freeze'; part: Part; ms: number }
  /** All connections break; for so long there are no new ones. */
  | { do: 'cut'; wire: WireName; ms: number }
  /** The next of these is lost on its way, or arrives and its answer is lost; the wire stays away for so long. */
  | { do: 'lose'; what: Lost; passing: Passing; ms: number }
  /** There is no room on it for so long. */
  | { do: 'fill'; disk: DiskName; ms: number }
  /** Jobs are given out a second time. */
  | { do: 'again' }
  /** An agency fails, is slow, or carries an order out and hangs up: the next so many requests. */
  | { do: 'trouble'; path: string; times: number; how: { status: number } | { delayMs: number } | { loseAnswer: true } };

export interface Moment {
  /** Milliseconds from the beginning. */
  at: number;
  fault: Fault;
}
