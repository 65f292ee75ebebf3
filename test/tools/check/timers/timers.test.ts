import { timers } from '../../../../tools/check/rules/timers.ts';
import { testRule } from '../rule-test.ts';

testRule(timers, { invalid: ['overdue', 'reminder'] });
