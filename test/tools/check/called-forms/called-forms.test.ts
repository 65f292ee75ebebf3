import { calledForms } from '../../../../tools/check/rules/called-forms.ts';
import { testRule } from '../rule-test.ts';

testRule(calledForms, { invalid: ['forms/example/review.form', 'forms/exmple/application.form', 'review'] });
