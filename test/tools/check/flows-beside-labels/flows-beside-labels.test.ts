import { flowsBesideLabels } from '../../../../tools/check/rules/flows-beside-labels.ts';
import { testRule } from '../rule-test.ts';

testRule(flowsBesideLabels, { invalid: ['review-to-closed'] });
