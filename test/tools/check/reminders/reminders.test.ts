import { reminders } from '../../../../tools/check/rules/reminders.ts';
import { testRule } from '../rule-test.ts';

testRule(reminders, { invalid: ['overdue', 'reminder'] });
