import { testRule } from '../rule-test.ts';

testRule('known-documents', { invalid: ['document-hukou-book', 'document-pension-handbook-or-card'] });
