import { testRule } from '../rule-test.ts';

testRule('recorded-steps', { invalid: ['review', 'await-payment'] });
