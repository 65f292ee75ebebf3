/** What clerks decide in this process, by user task. */
import type { StepsOf } from '../../src/processes/shared/process-steps.ts';
import { confirmResumption } from './tasks/confirm-resumption.ts';
import { reviewSuspension } from './tasks/review-suspension.ts';

export const clerkSteps: StepsOf<'suspension'>['clerkSteps'] = {
  'review-suspension': reviewSuspension,
  'confirm-resumption': confirmResumption,
};
