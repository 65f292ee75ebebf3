import { testRule } from '../rule-test.ts';

testRule('called-forms', { invalid: ['forms/example/review.form', 'forms/exmple/application.form', 'review'] });
