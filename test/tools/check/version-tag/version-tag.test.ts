import { testRule } from '../rule-test.ts';

testRule('version-tag', { invalid: ['invalid'] });
