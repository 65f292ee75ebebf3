import { testRule } from '../rule-test.ts';
import { sampleWorker } from '../sample-workers.ts';

const workers = ['register', 'begin-step'].map((type) => sampleWorker(type));

testRule('job-types', { invalid: ['await-payment', 'begin-step', 'register'], contract: { workers, processes: {}, messages: {} } });
