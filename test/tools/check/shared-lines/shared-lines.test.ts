import { sharedLines } from '../../../../tools/check/rules/shared-lines.ts';
import { testRule } from '../rule-test.ts';

testRule(sharedLines, { invalid: ['applied-to-closed'] });
