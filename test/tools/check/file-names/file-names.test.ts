import { fileNames } from '../../../../tools/check/rules/file-names.ts';
import { testRule } from '../rule-test.ts';

testRule(fileNames, { invalid: ['renewal', 'back-pay-payer', 'check', 'application'] });
