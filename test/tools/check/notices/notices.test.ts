import { z } from 'zod';
import type { CalledProcess } from '../../../../src/processes/process.ts';
import { nothingShipped, testRule } from '../rule-test.ts';

const example: CalledProcess = {
  id: 'example',
  applicationView: async () => ({}),
  applicationSchema: z.object({}),
  records: { outcomes: {} },
  notices: { welcome: async () => ({}) },
  waits: {},
  messages: {},
  taskViews: {},
  interrupts: {},
  noticeEffects: {},
  nextSteps: {},
  closingReasons: async () => [],
};

testRule('notices', {
  invalid: ['send', 'notices/welcome.md', 'welcome'],
  contract: { ...nothingShipped, processes: { example } },
});
