/** What the shared workers must know of the called process supplement-materials. */
import { z } from 'zod';
import type { StepsOf } from './process-steps.ts';

export const supplementSteps: StepsOf<'supplement-materials'> = {
  applicationView: async () => ({}),
  applicationSchema: z.object({}),
  clerkSteps: {},
  waits: { 'await-supplement': 'supplement' },
  taskViews: {},
  interrupts: {},
  noticeEffects: {},
  closingReasons: async () => [],
};
