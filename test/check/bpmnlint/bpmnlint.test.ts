import { bpmnlint } from '../../../src/check/rules/bpmnlint.ts';
import { testRule } from '../rule-test.ts';

testRule(bpmnlint, { invalid: ['review', 'notify'] });
