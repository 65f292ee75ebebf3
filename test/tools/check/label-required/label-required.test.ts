import { testRule } from '../rule-test.ts';

testRule('bpmnlint', { examples: 'label-required', invalid: ['review', 'closed', 'review-to-closed'] });
