import { z } from 'zod';
import { noSilentDefault } from '../../../../tools/check/rules/no-silent-default.ts';
import { nothingShipped, testRule } from '../rule-test.ts';
import { sampleWorker } from '../sample-workers.ts';

const workers = [sampleWorker('review', { sets: { decision: z.enum(['approve', 'refuse']) } })];

testRule(noSilentDefault, { invalid: ['agreed-to-refused'], contract: { ...nothingShipped, workers } });
