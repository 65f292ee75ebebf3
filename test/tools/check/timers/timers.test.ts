import { testRule } from '../rule-test.ts';

testRule('timers', { invalid: ['overdue', 'reminder'] });
