import type { CalledProcess } from '../../../../src/processes/process.ts';
import { nothingShipped, testRule } from '../rule-test.ts';

const example: CalledProcess = {
  id: 'example',
  waits: {
    'await-share': { term: 'share', payment: 'personalShare' },
    'await-remittance': { term: 'remittance', payment: 'remittance' },
    'await-answer': { term: null },
  },
  records: { outcomes: {} },
  notices: {},
  messages: {},
  taskViews: {},
  interrupts: {},
  noticeEffects: {},
  nextSteps: {},
};

testRule('known-waits', {
  invalid: ['await-share', 'await-answer', 'await-contributions', 'await-reply', 'remitted'],
  contract: { ...nothingShipped, processes: { example } },
});
