import { testRule } from '../rule-test.ts';

testRule('form-returned', {
  invalid: ['forms/example/nothing.form', 'forms/example/always.form', 'forms/example/never.form'],
});
