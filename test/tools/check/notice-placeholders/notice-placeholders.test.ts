import { noticePlaceholders } from '../../../../tools/check/rules/notice-placeholders.ts';
import { testRule } from '../rule-test.ts';

testRule(noticePlaceholders, { invalid: ['palce', 'hasService'] });
