import { inLane } from '../../../../tools/check/rules/in-lane.ts';
import { testRule } from '../rule-test.ts';

testRule(inLane, { invalid: ['decide', 'filed', 'window'] });
