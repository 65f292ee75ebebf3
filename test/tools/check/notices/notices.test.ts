import { z } from 'zod';
import type { CalledProcess } from '../../../../src/processes/process.ts';
import { notices } from '../../../../tools/check/rules/notices.ts';
import { testRule } from '../rule-test.ts';

const example: CalledProcess = {
  id: 'example',
  applicationView: async () => ({}),
  applicationSchema: z.object({}),
  clerkSteps: {},
  records: { outcomes: {} },
  notices: { welcome: async () => ({}) },
  waits: {},
  taskViews: {},
  interrupts: {},
  noticeEffects: {},
  closingReasons: async () => [],
};

testRule(notices, {
  invalid: ['send', 'notices/welcome.md', 'welcome'],
  contract: { workers: [], processes: { example }, messages: {} },
});
