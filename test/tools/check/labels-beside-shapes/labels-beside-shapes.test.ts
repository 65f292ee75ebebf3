import { testRule } from '../rule-test.ts';

testRule('labels-beside-shapes', { invalid: ['applied', 'closed', 'refused'] });
