import { formFields } from '../../../../tools/check/rules/form-fields.ts';
import { testRule } from '../rule-test.ts';

testRule(formFields, { invalid: ['amount', 'keyless', 'twice', 'Field_1'] });
