import { testRule } from '../rule-test.ts';

testRule('form-schema', { invalid: ['amount', 'upload'] });
