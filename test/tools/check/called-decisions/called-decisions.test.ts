import { testRule } from '../rule-test.ts';

testRule('called-decisions', { invalid: ['determine-bureau', 'determine-office', 'determine-place'] });
