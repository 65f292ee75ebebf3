import { z } from 'zod';
import { nothingShipped, testRule } from '../rule-test.ts';
import { sampleWorker } from '../sample-workers.ts';

const workers = [sampleWorker('review', { sets: { decision: z.enum(['approve', 'refuse']) } })];

testRule('no-silent-default', { invalid: ['agreed-to-refused'], contract: { ...nothingShipped, workers } });
