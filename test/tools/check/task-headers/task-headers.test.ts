import { z } from 'zod';
import { taskHeaders } from '../../../../tools/check/rules/task-headers.ts';
import { nothingShipped, testRule } from '../rule-test.ts';
import { sampleWorker } from '../sample-workers.ts';

const close = sampleWorker('close', { headers: z.object({ outcome: z.enum(['done', 'refused']) }) });

testRule(taskHeaders, { invalid: ['archive', 'close'], contract: { ...nothingShipped, workers: [close] } });
