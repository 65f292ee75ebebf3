import { testRule } from '../rule-test.ts';

testRule('bpmnlint', { examples: 'no-bpmndi', invalid: ['notify', 'review-to-notify', 'notify-to-closed'] });
