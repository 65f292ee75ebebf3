import { z } from 'zod';
import { nothingShipped, testRule } from '../rule-test.ts';
import { begun, sampleWorker } from '../sample-workers.ts';

const summary = z.object({ name: z.string(), category: z.string(), rows: z.array(z.object({ code: z.string() })) });
const workers = [sampleWorker('register', { sets: { summary } })];

testRule('known-names', {
  invalid: ['Field_2', 'Field_3', 'result-to-closed', 'review', 'rule-1'],
  contract: { ...nothingShipped, workers, messages: { begun } },
});
