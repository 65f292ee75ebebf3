import { chineseLabels } from '../../../../tools/check/rules/chinese-labels.ts';
import { testRule } from '../rule-test.ts';

testRule(chineseLabels, { invalid: ['applied', 'review'] });
