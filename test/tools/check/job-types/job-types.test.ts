import { jobTypes } from '../../../../tools/check/rules/job-types.ts';
import { testRule } from '../rule-test.ts';
import { sampleWorker } from '../sample-workers.ts';

const workers = ['register', 'begin-step'].map((type) => sampleWorker(type));

testRule(jobTypes, { invalid: ['await-payment', 'begin-step', 'register'], contract: { workers, processes: {}, messages: {} } });
