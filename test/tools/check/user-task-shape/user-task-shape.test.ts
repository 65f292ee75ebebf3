import { userTaskShape } from '../../../../tools/check/rules/user-task-shape.ts';
import { testRule } from '../rule-test.ts';

testRule(userTaskShape, { invalid: ['review-payout', 'other-form', 'latest-form', 'keep-decision', 'lose-decision'] });
