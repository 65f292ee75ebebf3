import { retries } from '../../../../tools/check/rules/retries.ts';
import { testRule } from '../rule-test.ts';

testRule(retries, { invalid: ['register', 'review'] });
