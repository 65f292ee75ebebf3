import { noOverlap } from '../../../../tools/check/rules/no-overlap.ts';
import { testRule } from '../rule-test.ts';

testRule(noOverlap, { invalid: ['review'] });
