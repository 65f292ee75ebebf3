import { testRule } from '../rule-test.ts';

testRule('in-lane', { invalid: ['decide', 'filed', 'window'] });
