import { formSchema } from '../../../../tools/check/rules/form-schema.ts';
import { testRule } from '../rule-test.ts';

testRule(formSchema, { invalid: ['amount', 'upload'] });
