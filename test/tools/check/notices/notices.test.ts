import type { CalledProcess } from '../../../../src/processes/process.ts';
import { nothingShipped, testRule } from '../rule-test.ts';

const example: CalledProcess = {
  id: 'example',
  records: { outcomes: {} },
  notices: { welcome: async () => ({}) },
  waits: {},
  messages: {},
  taskViews: {},
  interrupts: {},
  noticeEffects: {},
  nextSteps: {},
};

testRule('notices', {
  invalid: ['send', 'notices/welcome.md', 'welcome'],
  contract: { ...nothingShipped, processes: { example } },
});
