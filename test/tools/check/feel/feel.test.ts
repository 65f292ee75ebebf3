import { testRule } from '../rule-test.ts';

testRule('feel', { invalid: ['Field_2', 'Field_3', 'result-to-closed', 'rule-1'] });
