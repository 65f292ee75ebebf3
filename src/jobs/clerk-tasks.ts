import type { JobInfo } from './job.ts';

/** What the engine knows of a clerk's task and does not tell its end listener; and how it takes a completion back. */
export interface ClerkTasks {
  /**
   * The login that the task was assigned to when it was completed; undefined where it was nobody's.
   * @throws Error where the engine's records do not say so in time: they lag behind the job
   */
  completedBy(job: JobInfo): Promise<string | undefined>;
  /** Opens the task again as it first was, in the place of the visit that the job ends. A repetition changes nothing. */
  reopen(job: JobInfo): Promise<void>;
}
