import { testRule } from '../rule-test.ts';

testRule('law-in-force', { invalid: ['E-99'], contract: { requirements: ['E-28'] } });
