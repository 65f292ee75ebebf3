import { flowsBesideLabels } from '../../../src/check/rules/flows-beside-labels.ts';
import { testRule } from '../rule-test.ts';

testRule(flowsBesideLabels, { invalid: ['review-to-closed'] });
