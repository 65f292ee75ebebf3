/** What clerks decide in this process, by user task. */
import type { StepsOf } from '../shared/process-steps.ts';
import { determineDeemedService } from './decisions/determine-deemed-service.ts';
import { reviewEnrollment } from './decisions/review-enrollment.ts';

export const clerkSteps: StepsOf<'enrollment'>['clerkSteps'] = {
  'review-enrollment': reviewEnrollment,
  'determine-deemed-service': determineDeemedService,
};
