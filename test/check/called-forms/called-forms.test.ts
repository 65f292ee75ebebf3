import { calledForms } from '../../../src/check/rules/called-forms.ts';
import { testRule } from '../rule-test.ts';

testRule(calledForms, { invalid: ['forms/example/review.form', 'review'] });
