import { z } from 'zod';
import { nothingShipped, testRule } from '../rule-test.ts';
import { begun } from '../sample-workers.ts';

testRule('messages', {
  invalid: ['await-payment', 'paid'],
  contract: { ...nothingShipped, messages: { begun, paid: z.object({}) } },
});
