import type { JobInfo, WorkerContext } from '../../jobs/index.ts';

/** One visit of an element by a case. */
export interface Visit {
  caseNumber: string;
  context: WorkerContext;
}

/** The same as it is on record. */
export const visitOf = ({ elementId: step, elementInstanceKey, processInstanceKey: instanceKey }: JobInfo) => ({
  step,
  elementInstanceKey,
  instanceKey,
});
