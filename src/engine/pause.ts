/** Waits `ms` milliseconds, or less: until `signal` is aborted. Never throws. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

/** The `attempt`-th step (from 0) of a growing list of waiting times; the last one repeats. */
export function backoffStep(steps: readonly number[], attempt: number): number {
  return steps[Math.min(Math.max(attempt, 0), steps.length - 1)] ?? 0;
}
