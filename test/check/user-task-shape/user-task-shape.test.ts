import { userTaskShape } from '../../../src/check/rules/user-task-shape.ts';
import { testRule } from '../rule-test.ts';

testRule(userTaskShape, { invalid: ['review-payout', 'other-form', 'latest-form', 'keep-decision', 'lose-decision'] });
