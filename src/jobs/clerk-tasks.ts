import type { JobInfo } from './job.ts';

/** A task that somebody has completed. */
export interface Completion {
  /** The login that it was assigned to; undefined where it was nobody's. */
  assignee: string | undefined;
  /** Of the task: after a move to another version still those that it was given to. */
  candidateGroups: readonly string[];
}

/** What the engine's records say of a task. */
export interface TaskRecord {
  /** In Tasklist's address. */
  userTaskKey: string;
  /** A login; undefined as long as nobody has claimed it. */
  assignee: string | undefined;
  /** Completed or cancelled: the case file learns of it a moment later. */
  ended: boolean;
}

/** By the visits of their elements. One that the records do not have yet is missing: then Tasklist does not have it either. */
export type TaskRecords = (elementInstanceKeys: readonly string[]) => Promise<ReadonlyMap<string, TaskRecord>>;

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
