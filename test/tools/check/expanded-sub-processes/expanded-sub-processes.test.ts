import { testRule } from '../rule-test.ts';

testRule('expanded-sub-processes', { invalid: ['review'] });
