import { testRule } from '../rule-test.ts';

testRule('retries', { invalid: ['register', 'review'] });
