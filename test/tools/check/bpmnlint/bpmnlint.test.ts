import { bpmnlint } from '../../../../tools/check/rules/bpmnlint.ts';
import { testRule } from '../rule-test.ts';

testRule(bpmnlint, { invalid: ['review', 'notify'] });
