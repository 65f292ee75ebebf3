import { asModelerWrites } from '../../../../tools/check/rules/as-modeler-writes.ts';
import { testRule } from '../rule-test.ts';

testRule(asModelerWrites, { invalid: ['bpmn/invalid.bpmn', 'dmn/invalid.dmn', 'forms/example/invalid.form'] });
