import { reminders } from '../../../src/check/rules/reminders.ts';
import { testRule } from '../rule-test.ts';

testRule(reminders, { invalid: ['overdue', 'reminder'] });
