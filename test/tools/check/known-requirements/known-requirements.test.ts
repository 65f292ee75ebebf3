import { testRule } from '../rule-test.ts';

// Of the examples of what is not explained well, one names a requirement that is not there.
testRule('known-requirements', {
  invalid: ['decide'],
  examples: 'explained',
  contract: { requirements: ['B-01', 'B-44', 'B-45', 'B-46'] },
});
