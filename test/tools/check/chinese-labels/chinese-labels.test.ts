import { testRule } from '../rule-test.ts';

testRule('chinese-labels', { invalid: ['applied', 'review'] });
