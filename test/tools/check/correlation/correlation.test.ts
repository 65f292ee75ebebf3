import { testRule } from '../rule-test.ts';

testRule('correlation', { invalid: ['await-payment'] });
