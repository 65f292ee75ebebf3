import { retries } from '../../../src/check/rules/retries.ts';
import { testRule } from '../rule-test.ts';

testRule(retries, { invalid: ['register', 'review'] });
