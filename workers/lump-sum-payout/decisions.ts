/** What clerks decide in this process, by user task. */
import type { StepsOf } from '../shared/process-steps.ts';
import { approvePayout } from './decisions/approve-payout.ts';
import { resolveBalanceDifference } from './decisions/resolve-balance-difference.ts';
import { reviewPayout } from './decisions/review-payout.ts';

export const clerkSteps: StepsOf<'lump-sum-payout'>['clerkSteps'] = {
  'review-payout': reviewPayout,
  'approve-payout': approvePayout,
  'resolve-balance-difference': resolveBalanceDifference,
};
