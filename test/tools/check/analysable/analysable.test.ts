import { testRule } from '../rule-test.ts';

testRule('analysable', { invalid: ['compute', 'repeat'] });
