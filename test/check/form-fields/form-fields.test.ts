import { formFields } from '../../../src/check/rules/form-fields.ts';
import { testRule } from '../rule-test.ts';

testRule(formFields, { invalid: ['amount', 'keyless', 'twice', 'Field_1'] });
