/** What the shared workers must know of the called process supplement-materials. */
import type { ProcessSteps } from './process-steps.ts';

export const supplementSteps: ProcessSteps = {
  applicationView: async () => ({}),
  clerkSteps: {},
  waits: { 'await-supplement': 'supplement' },
  taskViews: {},
  interrupts: {},
  noticeEffects: {},
  closingReasons: async () => [],
};
