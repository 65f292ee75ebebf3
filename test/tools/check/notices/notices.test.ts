import { testRule } from '../rule-test.ts';

testRule('notices', { invalid: ['send', 'notices/welcome.md'] });
