import { answersAtSplits } from '../../../../tools/check/rules/answers-at-splits.ts';
import { testRule } from '../rule-test.ts';

testRule(answersAtSplits, { invalid: ['complete', 'complete-to-refused'] });
