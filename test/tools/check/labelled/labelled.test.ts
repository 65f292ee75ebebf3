import { labelled } from '../../../../tools/check/rules/labelled.ts';
import { testRule } from '../rule-test.ts';

testRule(labelled, { invalid: ['review', 'closed', 'review-to-closed'] });
