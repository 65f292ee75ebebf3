import { drawnCompletely } from '../../../../tools/check/rules/drawn-completely.ts';
import { testRule } from '../rule-test.ts';

testRule(drawnCompletely, { invalid: ['notify', 'review-to-notify', 'notify-to-closed'] });
