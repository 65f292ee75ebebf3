import { knownDocuments } from '../../../../tools/check/rules/known-documents.ts';
import { testRule } from '../rule-test.ts';

testRule(knownDocuments, { invalid: ['document-hukou-book', 'document-pension-handbook-or-card'] });
