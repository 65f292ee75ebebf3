import { testRule } from '../rule-test.ts';

testRule('bpmnlint', { invalid: ['review', 'notify'] });
