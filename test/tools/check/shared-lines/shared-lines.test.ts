import { testRule } from '../rule-test.ts';

testRule('shared-lines', { invalid: ['applied-to-closed'] });
