/**
 * Whether applications pour in, as on the last day of a term. Then they are taken in first, and the cases of those before them start
 * a little later: who hands in waits for the answer, and nobody waits for the start.
 */

/** So many in so long are more than can be worked on at the same time on a small machine. */
const pour = { count: 10, withinMs: 500 };

/** After so long cases start all the same. */
const patienceMs = 30_000;

export interface IntakeWatch {
  /** Something has come in. */
  note(): void;
  pours(): boolean;
}

/** @param now the time in milliseconds, which never goes back */
export function watchIntake(now: () => number = () => performance.now()): IntakeWatch {
  let last: number[] = [];
  let since: number | undefined;
  return {
    note() {
      last = [...last, now()].slice(-pour.count);
    },
    pours() {
      const [first = -Infinity] = last;
      const many = last.length === pour.count && now() - first <= pour.withinMs;
      since = many ? (since ?? now()) : undefined;
      return since !== undefined && now() - since < patienceMs;
    },
  };
}
