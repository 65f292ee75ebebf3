import { testRule } from '../rule-test.ts';

testRule('flows-beside-shapes', { invalid: ['straight-to-closed'] });
