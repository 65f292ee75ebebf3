import { notices } from '../../../src/check/rules/notices.ts';
import { testRule } from '../rule-test.ts';

testRule(notices, { invalid: ['send', 'src/notices/templates/welcome.md'] });
