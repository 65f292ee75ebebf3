import { timers } from '../../../src/check/rules/timers.ts';
import { testRule } from '../rule-test.ts';

testRule(timers, { invalid: ['overdue', 'reminder'] });
