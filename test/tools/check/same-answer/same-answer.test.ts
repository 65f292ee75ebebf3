import { testRule } from '../rule-test.ts';

const unlike = ['answered', 'between', 'chosen', 'dated', 'defined', 'descending', 'escaped', 'long', 'matched', 'summed', 'typed'];

testRule('same-answer', { invalid: [...unlike, 'invalid', 'payer', 'script'] });
