import { calledProcesses } from '../../../../tools/check/rules/called-processes.ts';
import { testRule } from '../rule-test.ts';

testRule(calledProcesses, { invalid: ['pay', 'record', 'refund'] });
