/** Where the engine stands still and waits for somebody. */
export interface Incident {
  /** The engine's, in digits. */
  key: string;
  /** Of the job that nobody could do; undefined where the diagram itself is at fault. */
  jobKey: string | undefined;
  processInstanceKey: string;
  elementId: string;
  /** What has failed and what to do: of a job as its worker has said it, else the engine's own words. */
  message: string;
  since: Date;
}

/** What an operator sees of the engine, and does there. All of them reject where it cannot be reached. */
export interface EngineFaults {
  /** Those that are unresolved, oldest first; at most a hundred. */
  incidents(): Promise<Incident[]>;
  /** The step is tried again. An incident that is resolved already stays so. */
  resolve(incident: Pick<Incident, 'key' | 'jobKey'>): Promise<void>;
  /** By job type: how old the oldest job is that was taken here and is not finished, in seconds. */
  oldestJobs(): { type: string; seconds: number }[];
}
