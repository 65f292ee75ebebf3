import { calledProcesses } from '../../../src/check/rules/called-processes.ts';
import { testRule } from '../rule-test.ts';

testRule(calledProcesses, { invalid: ['pay', 'record', 'refund'] });
