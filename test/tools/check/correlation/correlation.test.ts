import { correlation } from '../../../../tools/check/rules/correlation.ts';
import { testRule } from '../rule-test.ts';

testRule(correlation, { invalid: ['await-payment'] });
