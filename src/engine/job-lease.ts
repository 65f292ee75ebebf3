/**
 * Tells the engine which jobs are still in hand here. So it need not keep any for long: those of a process that has died are handed
 * out again after some seconds, and not after as long as the longest handler may take.
 */
import { type Log, safeError } from '../log.ts';

interface JobLease {
  /** Of the jobs that are in hand now. */
  keys: () => string[];
  keep: (key: string) => Promise<void>;
  everyMs: number;
  log: Log;
}

/** Most jobs are done before the next round: only what was in hand in the round before costs the engine a command. @returns how to end it */
export function keepJobs({ keys, keep, everyMs, log }: JobLease): () => void {
  let before = new Set<string>();
  const timer = setInterval(() => {
    const now = keys();
    for (const key of now.filter((one) => before.has(one))) {
      keep(key).catch((error: unknown) => {
        // It is answered, or the engine is away: then it may be handed out twice, which does no harm.
        log.debug({ reason: safeError(error).message }, 'a job could not be kept');
      });
    }
    before = new Set(now);
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
