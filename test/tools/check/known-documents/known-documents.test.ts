import { shippedContract } from '../../../../tools/check/contract.ts';
import { testRule } from '../rule-test.ts';

const { documents } = shippedContract();

testRule('known-documents', { invalid: ['document-hukou-book', 'document-pension-handbook-or-card'], contract: { documents } });
