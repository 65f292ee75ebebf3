/** Where a payout can be refused (L-01 to L-04). */
import type { Refusals } from '../shared/index.ts';

export const refusals: Refusals = {
  'review-payout': { stage: '支付审核', grounds: 'check-payout' },
  'approve-payout': { stage: '支付复核', grounds: 'check-payout' },
};
