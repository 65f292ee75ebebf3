/** Where a suspension can be refused (S-01). */
import type { Refusals } from '../shared/index.ts';

export const refusals: Refusals = { 'review-suspension': { stage: '中断审核', grounds: 'check-suspension' } };
