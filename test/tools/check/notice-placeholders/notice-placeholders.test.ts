import { testRule } from '../rule-test.ts';

testRule('notice-placeholders', { invalid: ['palce', 'hasService', 'notices/letter.md'] });
