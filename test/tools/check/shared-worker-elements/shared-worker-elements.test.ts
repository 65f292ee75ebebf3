import { z } from 'zod';
import { sharedWorkerElements } from '../../../../tools/check/rules/shared-worker-elements.ts';
import type { CalledProcess } from '../../../../src/processes/process.ts';
import { exampleStep } from '../example-step.ts';
import { testRule } from '../rule-test.ts';

const clerk = (variable: string) =>
  exampleStep({ variable, schema: z.object({ decision: z.string() }), outcomeText: ({ decision }) => decision, reasons: () => [] });
const example: CalledProcess = {
  id: 'example',
  applicationView: async () => ({}),
  applicationSchema: z.object({}),
  clerkSteps: { review: clerk('review'), approve: clerk('approval') },
  waits: { 'await-payment': 'payment' },
  taskViews: {},
  interrupts: {},
  records: { outcomes: {} },
  notices: {},
  noticeEffects: { welcome: async () => true },
  closingReasons: async () => [],
};

testRule(sharedWorkerElements, {
  invalid: ['approve', 'await-payment', 'check', 'review', 'welcome'],
  contract: { workers: [], processes: { example }, messages: {} },
});
