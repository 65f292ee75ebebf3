import { testRule } from '../rule-test.ts';

testRule('reminders', { invalid: ['overdue', 'reminder'] });
