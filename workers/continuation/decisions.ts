/** What clerks decide in this process, by user task. */
import type { Process } from '../../src/processes/process.ts';
import { decideOverdueCollection } from './tasks/decide-overdue-collection.ts';
import { decideTransfer } from './tasks/decide-transfer.ts';
import { reviewCollection } from './tasks/review-collection.ts';
import { reviewContinuation } from './tasks/review-continuation.ts';

export const clerkSteps: Process<'continuation'>['clerkSteps'] = {
  'review-continuation': reviewContinuation,
  'decide-transfer': decideTransfer,
  'review-collection': reviewCollection,
  'decide-overdue-collection': decideOverdueCollection,
};
