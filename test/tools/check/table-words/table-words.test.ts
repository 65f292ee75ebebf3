import { tableWords } from '../../../../tools/check/rules/table-words.ts';
import { testRule } from '../rule-test.ts';

testRule(tableWords, { invalid: ['invalid', 'invalid-able', 'invalid-unit'] });
