import { labelsBesideShapes } from '../../../src/check/rules/labels-beside-shapes.ts';
import { testRule } from '../rule-test.ts';

testRule(labelsBesideShapes, { invalid: ['applied', 'closed', 'refused'] });
