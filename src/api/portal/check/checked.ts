import type { Estimate, PrecheckResult, PrecheckServices } from '../../../pre-check/index.ts';
import type { CaseProcess } from '../../../processes/index.ts';
import type { Typed } from '../../pages/form.ts';
import type { Asked } from './questions.ts';

/** What was asked and answered. */
export interface Answered {
  process: CaseProcess;
  questions: readonly Asked[];
  typed: Typed;
  given: Readonly<Record<string, unknown>>;
  services: PrecheckServices;
}

/** With what the rules say to it. */
export interface Checked extends Answered {
  result: PrecheckResult;
  estimate: Estimate;
}
