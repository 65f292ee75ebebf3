import { testRule } from '../rule-test.ts';

testRule('called-processes', { invalid: ['pay', 'record', 'refund'] });
