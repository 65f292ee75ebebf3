import { testRule } from '../rule-test.ts';

testRule('timers', { invalid: ['review', 'overdue', 'reminder'] });
