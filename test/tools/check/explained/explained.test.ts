import { testRule } from '../rule-test.ts';

testRule('explained', { invalid: ['applied', 'review', 'closed'] });
