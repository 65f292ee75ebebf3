/** Where a continuation can be refused (C-01 to C-08, C-19). */
import type { Decision } from '../../cases/index.ts';
import type { Reason } from '../../policy/index.ts';
import type { Refusals } from '../shared/index.ts';
import { records } from './records.ts';

/** What stands in the way comes first in the record; older records do not say how much of it does. */
function against({ outcome, reasons }: Decision): Reason[] {
  return reasons.slice(0, records.outcomes['check-continuation'].safeParse(outcome).data?.against ?? reasons.length);
}

export const refusals: Refusals = {
  'review-continuation': { stage: '续保审核', grounds: 'check-continuation', against },
  'decide-transfer': { stage: '关系转移', grounds: 'check-transfer-reply' },
};
