import { flowsBesideShapes } from '../../../src/check/rules/flows-beside-shapes.ts';
import { testRule } from '../rule-test.ts';

testRule(flowsBesideShapes, { invalid: ['straight-to-closed'] });
