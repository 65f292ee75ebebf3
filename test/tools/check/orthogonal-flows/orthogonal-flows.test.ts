import { testRule } from '../rule-test.ts';

testRule('orthogonal-flows', { invalid: ['applied-to-review', 'review-to-closed'] });
