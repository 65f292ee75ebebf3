import { testRule } from '../rule-test.ts';

testRule('flows-beside-labels', { invalid: ['review-to-closed'] });
