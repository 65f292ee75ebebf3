import { testRule } from '../rule-test.ts';

testRule('user-task-shape', { invalid: ['review-payout', 'other-form', 'latest-form', 'keep-decision', 'lose-decision', 'no-due-date'] });
