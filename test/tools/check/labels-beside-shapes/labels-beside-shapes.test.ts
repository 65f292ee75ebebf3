import { labelsBesideShapes } from '../../../../tools/check/rules/labels-beside-shapes.ts';
import { testRule } from '../rule-test.ts';

testRule(labelsBesideShapes, { invalid: ['applied', 'closed', 'refused'] });
