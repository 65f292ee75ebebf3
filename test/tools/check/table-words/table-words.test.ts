import { testRule } from '../rule-test.ts';

testRule('table-words', { invalid: ['invalid', 'invalid-able', 'invalid-unit'] });
