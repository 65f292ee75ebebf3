import { inLane } from '../../../src/check/rules/in-lane.ts';
import { testRule } from '../rule-test.ts';

testRule(inLane, { invalid: ['decide', 'filed', 'window'] });
