import { flowsBesideShapes } from '../../../../tools/check/rules/flows-beside-shapes.ts';
import { testRule } from '../rule-test.ts';

testRule(flowsBesideShapes, { invalid: ['straight-to-closed'] });
