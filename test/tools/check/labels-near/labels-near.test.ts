import { labelsNear } from '../../../../tools/check/rules/labels-near.ts';
import { testRule } from '../rule-test.ts';

testRule(labelsNear, { invalid: ['applied', 'review-to-closed'] });
