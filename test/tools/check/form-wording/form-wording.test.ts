import { testRule } from '../rule-test.ts';

testRule('form-wording', { invalid: ['english', 'polite', 'comma', 'unnamed'] });
