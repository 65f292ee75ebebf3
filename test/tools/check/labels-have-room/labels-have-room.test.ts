import { testRule } from '../rule-test.ts';

testRule('labels-have-room', { invalid: ['applied'] });
