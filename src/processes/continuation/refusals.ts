/** Where a continuation can be refused (C-01 to C-08, C-19). */
import type { Refusals } from '../shared/index.ts';

export const refusals: Refusals = {
  'review-continuation': { stage: '续保审核', grounds: 'check-continuation' },
  'decide-transfer': { stage: '关系转移', grounds: 'check-transfer-reply' },
};
