import { explained } from '../../../../tools/check/rules/explained.ts';
import { testRule } from '../rule-test.ts';

testRule(explained, { invalid: ['applied', 'review', 'decide', 'closed'] });
