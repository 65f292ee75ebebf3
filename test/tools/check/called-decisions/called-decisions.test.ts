import { calledDecisions } from '../../../../tools/check/rules/called-decisions.ts';
import { testRule } from '../rule-test.ts';

testRule(calledDecisions, { invalid: ['determine-bureau', 'determine-office', 'determine-place'] });
