/** What clerks decide in this process, by user task. */
import type { Process } from '../../src/processes/process.ts';
import { determineDeemedService } from './tasks/determine-deemed-service.ts';
import { reviewEnrollment } from './tasks/review-enrollment.ts';

export const clerkSteps: Process<'enrollment'>['clerkSteps'] = {
  'review-enrollment': reviewEnrollment,
  'determine-deemed-service': determineDeemedService,
};
