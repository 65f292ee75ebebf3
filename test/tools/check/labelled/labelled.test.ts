import { testRule } from '../rule-test.ts';

testRule('labelled', { invalid: ['invalid', 'first-of', 'remind', 'application-from-applicant'] });
