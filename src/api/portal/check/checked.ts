import type { PrecheckResult, PrecheckServices } from '../../../pre-check/index.ts';
import type { CaseProcess } from '../../../processes/index.ts';
import type { Asked, Typed } from './questions.ts';

/** What was asked and answered, and what the rules say to it. */
export interface Checked {
  process: CaseProcess;
  questions: readonly Asked[];
  typed: Typed;
  given: Readonly<Record<string, unknown>>;
  services: PrecheckServices;
  result: PrecheckResult;
}
