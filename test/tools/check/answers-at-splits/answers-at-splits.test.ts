import { testRule } from '../rule-test.ts';

testRule('answers-at-splits', { invalid: ['complete', 'complete-to-refused'] });
