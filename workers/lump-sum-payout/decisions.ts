/** What clerks decide in this process, by user task. */
import type { StepsOf } from '../../src/processes/shared/process-steps.ts';
import { approvePayout } from './tasks/approve-payout.ts';
import { resolveBalanceDifference } from './tasks/resolve-balance-difference.ts';
import { reviewPayout } from './tasks/review-payout.ts';

export const clerkSteps: StepsOf<'lump-sum-payout'>['clerkSteps'] = {
  'review-payout': reviewPayout,
  'approve-payout': approvePayout,
  'resolve-balance-difference': resolveBalanceDifference,
};
