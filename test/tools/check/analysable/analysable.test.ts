import { analysable } from '../../../../tools/check/rules/analysable.ts';
import { testRule } from '../rule-test.ts';

testRule(analysable, { invalid: ['compute', 'repeat'] });
