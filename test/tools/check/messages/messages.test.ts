import { z } from 'zod';
import { testRule } from '../rule-test.ts';
import { begun } from '../sample-workers.ts';

testRule('messages', {
  invalid: ['await-payment', 'paid'],
  contract: { workers: [], processes: {}, messages: { begun, paid: z.object({}) } },
});
