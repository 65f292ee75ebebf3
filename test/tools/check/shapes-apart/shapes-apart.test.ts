import { testRule } from '../rule-test.ts';

testRule('shapes-apart', { invalid: ['review'] });
