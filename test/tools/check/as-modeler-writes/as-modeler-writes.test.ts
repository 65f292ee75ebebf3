import { testRule } from '../rule-test.ts';

testRule('as-modeler-writes', { invalid: ['bpmn/invalid.bpmn', 'dmn/invalid.dmn', 'forms/example/invalid.form'] });
