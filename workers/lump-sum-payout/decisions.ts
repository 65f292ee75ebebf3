/** What clerks decide in this process, by user task. */
import type { Process } from '../../src/processes/process.ts';
import { approvePayout } from './tasks/approve-payout.ts';
import { resolveBalanceDifference } from './tasks/resolve-balance-difference.ts';
import { reviewPayout } from './tasks/review-payout.ts';

export const clerkSteps: Process<'lump-sum-payout'>['clerkSteps'] = {
  'review-payout': reviewPayout,
  'approve-payout': approvePayout,
  'resolve-balance-difference': resolveBalanceDifference,
};
