/** What clerks decide in this process, by user task. */
import type { ClerkStep } from '../shared/clerk-step.ts';
import { confirmResumption } from './decisions/confirm-resumption.ts';
import { reviewSuspension } from './decisions/review-suspension.ts';

export const clerkSteps: Record<string, ClerkStep> = {
  'review-suspension': reviewSuspension,
  'confirm-resumption': confirmResumption,
};
