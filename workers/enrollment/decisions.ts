/** What clerks decide in this process, by user task. */
import type { ClerkStep } from '../shared/clerk-step.ts';
import { determineDeemedService } from './decisions/determine-deemed-service.ts';
import { reviewEnrollment } from './decisions/review-enrollment.ts';

export const clerkSteps: Record<string, ClerkStep> = {
  'review-enrollment': reviewEnrollment,
  'determine-deemed-service': determineDeemedService,
};
