import { z } from 'zod';
import { nothingShipped, testRule } from '../rule-test.ts';
import { sampleWorker } from '../sample-workers.ts';

const close = sampleWorker('close', { headers: z.object({ outcome: z.enum(['done', 'refused']) }) });

testRule('task-headers', { invalid: ['archive', 'close'], contract: { ...nothingShipped, workers: [close] } });
