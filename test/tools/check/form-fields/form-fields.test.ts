import { testRule } from '../rule-test.ts';

testRule('form-fields', { invalid: ['amount', 'keyless', 'twice', 'Field_1'] });
