/** What clerks decide in this process, by user task. */
import type { Process } from '../../src/processes/process.ts';
import { confirmResumption } from './tasks/confirm-resumption.ts';
import { reviewSuspension } from './tasks/review-suspension.ts';

export const clerkSteps: Process<'suspension'>['clerkSteps'] = {
  'review-suspension': reviewSuspension,
  'confirm-resumption': confirmResumption,
};
