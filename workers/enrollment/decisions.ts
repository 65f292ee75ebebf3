/** What clerks decide in this process, by user task. */
import type { StepsOf } from '../../src/processes/shared/process-steps.ts';
import { determineDeemedService } from './tasks/determine-deemed-service.ts';
import { reviewEnrollment } from './tasks/review-enrollment.ts';

export const clerkSteps: StepsOf<'enrollment'>['clerkSteps'] = {
  'review-enrollment': reviewEnrollment,
  'determine-deemed-service': determineDeemedService,
};
