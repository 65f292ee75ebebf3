import { testRule } from '../rule-test.ts';

testRule('form-loading', { invalid: ['forms/example/nothing.form', 'Facts', 'Reasons', 'Loading'], contract: {} });
