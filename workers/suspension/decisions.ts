/** What clerks decide in this process, by user task. */
import type { StepsOf } from '../shared/process-steps.ts';
import { confirmResumption } from './decisions/confirm-resumption.ts';
import { reviewSuspension } from './decisions/review-suspension.ts';

export const clerkSteps: StepsOf<'suspension'>['clerkSteps'] = {
  'review-suspension': reviewSuspension,
  'confirm-resumption': confirmResumption,
};
