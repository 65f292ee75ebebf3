import { testRule } from '../rule-test.ts';

testRule('file-names', { invalid: ['renewal', 'back-pay-payer', 'check', 'application'] });
