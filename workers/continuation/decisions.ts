/** What clerks decide in this process, by user task. */
import type { StepsOf } from '../shared/process-steps.ts';
import { decideOverdueCollection } from './decisions/decide-overdue-collection.ts';
import { decideTransfer } from './decisions/decide-transfer.ts';
import { reviewCollection } from './decisions/review-collection.ts';
import { reviewContinuation } from './decisions/review-continuation.ts';

export const clerkSteps: StepsOf<'continuation'>['clerkSteps'] = {
  'review-continuation': reviewContinuation,
  'decide-transfer': decideTransfer,
  'review-collection': reviewCollection,
  'decide-overdue-collection': decideOverdueCollection,
};
