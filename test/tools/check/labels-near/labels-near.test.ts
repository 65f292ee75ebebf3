import { testRule } from '../rule-test.ts';

testRule('labels-near', { invalid: ['applied', 'review-to-closed'] });
