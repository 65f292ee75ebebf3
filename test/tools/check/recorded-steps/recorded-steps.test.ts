import { recordedSteps } from '../../../../tools/check/rules/recorded-steps.ts';
import { testRule } from '../rule-test.ts';

testRule(recordedSteps, { invalid: ['review', 'await-payment'] });
