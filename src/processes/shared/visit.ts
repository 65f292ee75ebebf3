import type { WorkerContext } from '../../jobs/index.ts';

/** One visit of an element by a case. */
export interface Visit {
  caseNumber: string;
  context: WorkerContext;
}
