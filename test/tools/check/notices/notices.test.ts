import { notices } from '../../../../tools/check/rules/notices.ts';
import { testRule } from '../rule-test.ts';

testRule(notices, { invalid: ['send', 'notices/welcome.md'] });
