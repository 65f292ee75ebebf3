import { orthogonalFlows } from '../../../../tools/check/rules/orthogonal-flows.ts';
import { testRule } from '../rule-test.ts';

testRule(orthogonalFlows, { invalid: ['applied-to-review', 'review-to-closed'] });
