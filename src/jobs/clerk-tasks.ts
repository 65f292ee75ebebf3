import type { JobInfo } from './job.ts';

/** A task that somebody has completed. */
export interface Completion {
  /** The login that it was assigned to; undefined where it was nobody's. */
  assignee: string | undefined;
  /** Of the task: after a move to another version still those that it was given to. */
  candidateGroups: readonly string[];
}

/** What the engine knows of a clerk's task and does not tell its end listener; and how it takes a completion back. */
export interface ClerkTasks {
  /** @throws Error where the engine's records do not tell of it in time: they lag behind the job */
  completionOf(job: JobInfo): Promise<Completion>;
  /**
   * Opens the task again as it first was, in the place of the visit that the job ends; the job goes with the visit.
   * @throws EngineError also where the visit is over: then this was done before, or the case went another way
   */
  reopen(job: JobInfo): Promise<void>;
}
