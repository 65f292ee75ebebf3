/** What a benchmark is, and what it measures. */

/** One figure. Where nothing was measured beside it, `ratio` and `baseline` are null. */
export interface Figure {
  value: number;
  unit: string;
  /** How many times better than the baseline: the median of the rounds. */
  ratio: number | null;
  /** What the value is compared with, in the same unit and measured in the same run. */
  baseline: number | null;
}

export interface Settings {
  /** How often each side is measured, in turn. */
  rounds: number;
  /** How long one round lasts. */
  seconds: number;
  /** In the database, where that matters. */
  cases: number;
  /** Applications a second that come in. */
  rate: number;
  /** How many of the example cases are handled. */
  examples: number;
  /** Cases that are handled at the same time. */
  atOnce: number;
  /** How many cases are open in the engine. */
  open: readonly number[];
}

export interface Bench {
  /** As it is called on the command line; its figures are called `name.figure`. */
  name: string;
  /** @param running takes what was started, and ends it: at the end, and when somebody ends the whole */
  run(settings: Settings, running: AsyncDisposableStack): Promise<Record<string, Figure>> | Record<string, Figure>;
}

/** A figure that nothing is measured beside. */
export const figure = (value: number, unit: string): Figure => ({ value, unit, ratio: null, baseline: null });
