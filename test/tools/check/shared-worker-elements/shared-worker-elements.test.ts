import { z } from 'zod';
import type { CalledProcess } from '../../../../src/processes/process.ts';
import { exampleStep } from '../example-step.ts';
import { nothingShipped, testRule } from '../rule-test.ts';

const clerk = (task: string, variable = task) => ({
  ...exampleStep({ task, schema: z.object({ decision: z.string() }), outcomeText: ({ decision }) => decision, reasons: () => [] }),
  variable,
});
const example: CalledProcess = {
  id: 'example',
  waits: { 'await-payment': { term: 'payment' } },
  messages: {},
  taskViews: {},
  interrupts: {},
  records: { outcomes: {} },
  notices: {},
  noticeEffects: { welcome: async () => true },
  nextSteps: {},
};

testRule('shared-worker-elements', {
  invalid: ['approve', 'await-payment', 'check', 'review', 'welcome'],
  contract: {
    ...nothingShipped,
    processes: { example },
    clerkSteps: { example: { review: clerk('review'), approve: clerk('approve', 'approval') } },
  },
});
