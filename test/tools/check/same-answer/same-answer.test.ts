import { testRule } from '../rule-test.ts';

testRule('same-answer', { invalid: ['answered', 'defined', 'escaped', 'invalid', 'payer', 'script'] });
